using Microsoft.Recognizers.Text;
namespace Chatbot.Understanding.Entities.Choices;
internal sealed class BooleanModel() : EntityModel(EntityTypes.Boolean)
{
    public override void Find(EntityText text, List<ModelResult> results) { }
}
