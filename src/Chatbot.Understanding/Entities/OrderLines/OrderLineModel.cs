using Microsoft.Recognizers.Text;
namespace Chatbot.Understanding.Entities.OrderLines;
internal sealed class OrderLineModel() : EntityModel(EntityTypes.OrderLine)
{
    public override void Find(EntityText text, List<ModelResult> results) { }
}
