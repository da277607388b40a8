using Microsoft.Recognizers.Text;
namespace Chatbot.Understanding.Entities.Choices;
internal sealed class OrdinalModel() : EntityModel(EntityTypes.Ordinal)
{
    public static bool IsRatherAChoice(EntityText text, int start, int length) => false;
    public override void Find(EntityText text, List<ModelResult> results) { }
}
