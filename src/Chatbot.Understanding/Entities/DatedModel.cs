using Microsoft.Recognizers.Text;
using NodaTime;

namespace Chatbot.Understanding.Entities;

/// <summary>Lets a model of dates, which needs the day on which the customer writes, take its place among the others.</summary>
/// <param name="parse">Finds dates, ranges and durations in a text, as seen from a day; their spans do not overlap.</param>
internal sealed class DatedModel(Func<string, LocalDate, IReadOnlyList<ModelResult>> parse) : EntityModel(EntityTypes.Date)
{
    public override void Find(EntityText text, List<ModelResult> results)
    {
        foreach (var result in parse(text.WithTakenBlotted(), text.Today))
        {
            var length = result.End - result.Start + 1;
            if (length > 0 && text.IsFree(result.Start, length) && !Choices.OrdinalModel.IsRatherAChoice(text, result.Start, length))
            {
                text.Take(result.Start, length);
                result.Text = text.Original.Substring(result.Start, length);
                results.Add(result);
            }
        }
    }
}
