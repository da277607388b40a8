using System.Buffers;
using Chatbot.Understanding.Entities.Dates.Grammar;
using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using Microsoft.Recognizers.Text;
using NodaTime;
using NodaTime.Text;

namespace Chatbot.Understanding.Entities.Dates;

/// <summary>
/// Finds days, ranges of days and lengths of time in Dutch and English. <c>TypeName</c> is <c>date</c>, <c>daterange</c> or <c>duration</c>;
/// <c>Resolution["value"]</c> is "2026-12-02", "2026-11-23/2026-11-29" (both days included), or "P14D", "P3BD" (working days);
/// <c>Resolution["vague"]</c> is "true" where the speaker left it open ("begin december", "een paar dagen"). Times of day are dropped.
/// Finds no overlapping results, never throws on a text, and is safe to call from several threads.
/// </summary>
/// <param name="time">Tells what day it is in Amsterdam.</param>
internal sealed class DateModel(TimeProvider time) : IModel
{
    public const string Vague = "vague";

    /// <summary>Nobody needs more to name a day; what follows is not looked at.</summary>
    private const int MaximumLength = 4_000;

    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    public string ModelTypeName => "datetime";

    public string Culture => "nl-nl";

    public string RequestedCulture => "nl-nl";

    /// <summary>As <see cref="Parse(string, LocalDate)"/>, seen from today.</summary>
    public List<ModelResult> Parse(string query) =>
        Find(query, Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(Amsterdam).Date);

    /// <summary>Finds what a text says about time.</summary>
    /// <param name="query">Any text; its first 4,000 characters are looked at.</param>
    /// <param name="reference">The day on which it was said.</param>
    public IReadOnlyList<ModelResult> Parse(string query, LocalDate reference) => Find(query, reference);

    /// <summary>Does nothing: Dutch and English are read at once.</summary>
    void IModel.SetCultureInfo(string culture, string requestedCulture)
    {
    }

    private static List<ModelResult> Find(string query, LocalDate reference)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = query.AsSpan(0, Math.Min(query.Length, MaximumLength));
        var tokens = ArrayPool<DateToken>.Shared.Rent(text.Length);
        try
        {
            var count = DateTokenizer.Cut(text, tokens);
            var message = new Message(query, tokens, count, Almanac.Clamp(reference));
            var results = new List<ModelResult>();
            foreach (var mention in Mentions.Find(message))
            {
                if (mention.Kind != MentionKind.Nothing)
                {
                    results.Add(Result(query, message, mention));
                }
            }

            return results;
        }
        finally
        {
            ArrayPool<DateToken>.Shared.Return(tokens);
        }
    }

    private static ModelResult Result(string query, Message message, Mention mention)
    {
        var start = message[mention.From].Start;
        var end = message[mention.To - 1].EndOffset;
        var resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["value"] = Value(mention) };
        if (mention.IsVague)
        {
            resolution[Vague] = "true";
        }

        return new ModelResult
        {
            Text = query[start..end],
            Start = start,
            End = end - 1,
            TypeName = mention.Kind switch
            {
                MentionKind.Date => "date",
                MentionKind.Range => "daterange",
                _ => "duration",
            },
            Resolution = resolution,
        };
    }

    private static string Value(Mention mention) => mention.Kind switch
    {
        MentionKind.Date => LocalDatePattern.Iso.Format(mention.Days.First),
        MentionKind.Range => $"{LocalDatePattern.Iso.Format(mention.Days.First)}/{LocalDatePattern.Iso.Format(mention.Days.Last)}",
        _ => mention.Stretch.ToIso(),
    };
}
