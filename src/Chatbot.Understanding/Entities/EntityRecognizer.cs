using Chatbot.Understanding.Entities.Addresses;
using Chatbot.Understanding.Entities.Amounts;
using Chatbot.Understanding.Entities.Choices;
using Chatbot.Understanding.Entities.Contact;
using Chatbot.Understanding.Entities.Dates;
using Chatbot.Understanding.Entities.OrderLines;
using Chatbot.Understanding.Entities.Orders;
using Microsoft.Recognizers.Text;
using NodaTime;

namespace Chatbot.Understanding.Entities;

/// <summary>Finds entities in Dutch and English utterances. Immutable and safe to call from several threads.</summary>
public sealed class EntityRecognizer
{
    // In the order in which they may take their part of the text: what has the strictest form goes first.
    private readonly EntityModel[] _models;

    /// <param name="options">Read once.</param>
    public EntityRecognizer(EntityOptions options)
        : this(options, new DateModel(TimeProvider.System).Parse)
    {
    }

    /// <param name="options">Read once.</param>
    /// <param name="dates">Finds dates, date ranges and durations as seen from a day.</param>
    internal EntityRecognizer(EntityOptions options, Func<string, LocalDate, IReadOnlyList<ModelResult>> dates)
    {
        ArgumentNullException.ThrowIfNull(options);
        _models =
        [
            new IbanModel(),
            new EmailModel(),
            new PhoneModel(options.PhoneRegion),
            new OrderNumberModel(options.OrderNumberLength),
            new PostcodeModel(),
            new HouseNumberModel(),
            new AmountModel(),
            new DatedModel(dates),
            new OrderLineModel(),
            new OrdinalModel(),
            new BooleanModel(),
        ];
    }

    /// <summary>Finds the entities of one utterance, in order of place; they do not overlap.</summary>
    /// <param name="text">Any text; only its first 4,000 characters are looked at.</param>
    /// <param name="today">The date where the customer is, from which "tomorrow" counts.</param>
    /// <param name="lines">Of the order that the conversation is about; without them no order_line is found.</param>
    public IReadOnlyList<Entity> Recognize(string text, LocalDate today, IReadOnlyList<OrderLine>? lines = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var read = new EntityText(text, today, lines);
        var results = new List<ModelResult>();
        foreach (var model in _models)
        {
            model.Find(read, results);
        }

        if (results.Count == 0)
        {
            return [];
        }

        results.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return results.ConvertAll(static result =>
            new Entity(result.TypeName, result.Text, result.Start, result.End - result.Start + 1, result.Resolution[EntityModel.Value], result.Resolution.ContainsKey(DateModel.Vague)));
    }
}
