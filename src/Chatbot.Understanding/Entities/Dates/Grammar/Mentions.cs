using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Finds what a message says about time: at each token the longest reading, and of readings that overlap the longest.</summary>
internal static class Mentions
{
    public static List<Mention> Find(Message message)
    {
        var found = new List<Mention>();
        for (var at = 0; at < message.Count; at++)
        {
            if (CanBegin(message, at) && TryRead(message, at, out var mention))
            {
                found.Add(mention);
            }
        }

        return found.Count < 2 ? found : WithoutOverlap(message, found);
    }

    /// <summary>Spares the readers most words of a sentence.</summary>
    private static bool CanBegin(Message message, int at)
    {
        var token = message[at];
        return token.Kind switch
        {
            DateTokenKind.Number => token.ChainIndex == 0 && !(token.Glued && message[at - 1].Kind == DateTokenKind.Number),
            DateTokenKind.Word => token.Lexeme.IsTime || (token.Lexeme.LeadsToTime && Continues(message[at + 1])),
            DateTokenKind.Mark => token.Mark == '\'' && message.IsNumber(at + 1),
            _ => false,
        };
    }

    private static bool Continues(DateToken token) =>
        token.Kind == DateTokenKind.Number || token.Mark == '\'' || token.Lexeme.IsTime || token.Lexeme.LeadsToTime;

    private static bool TryRead(Message message, int at, out Mention mention)
    {
        mention = default;
        var point = at;
        if (Points.TryRead(message, ref point, out var moment))
        {
            mention = Of(message, at, point, moment);
        }

        var range = at;
        if (Ranges.TryRead(message, ref range, out var days) && range > mention.To)
        {
            mention = new Mention(at, range, MentionKind.Range, days, default, IsVague: false);
        }

        var period = at;
        if (TryPeriod(message, ref period, out moment) && period > mention.To)
        {
            mention = Of(message, at, period, moment);
        }

        var length = at;
        if (Stretches.TryRead(message, ref length, out var stretch, out _) && length > mention.To && !IsRate(message, at))
        {
            mention = new Mention(at, length, MentionKind.Duration, default, stretch, stretch.IsVague);
        }

        return mention.To > at;
    }

    /// <summary>"elke twee weken", "om de 2 weken", "one day a month", "op een dag".</summary>
    private static bool IsRate(Message message, int at) =>
        message.Is(at - 1, Role.Every)
        || (message.Is(at - 1, Role.Article) && (message.Says(at - 2, "om") || (message.Is(at - 2, Role.In) && message.Is(at - 3, Role.Money))))
        || (message.Is(at, Role.One)
            && (message.Is(at - 1, Role.Money)
                || message.IsNumber(at - 1)
                || message.Word(at - 1).Unit != Unit.None
                || (message.Is(at - 1, Role.On) && message.Word(at + 1).Unit == Unit.Day)));

    private static bool TryPeriod(Message message, ref int at, out Moment moment)
    {
        var named = at;
        var hasNamed = Periods.TryRead(message, ref named, out moment, out _);
        var part = at;
        if (PartPeriods.TryRead(message, ref part, out var partial) && part > named)
        {
            moment = partial;
            named = part;
            hasNamed = true;
        }

        var since = at;
        if (TrySince(message, ref since, out var running) && since > named)
        {
            moment = running;
            named = since;
            hasNamed = true;
        }

        var rolling = at;
        if (RollingPeriods.TryRead(message, ref rolling, out var rolled) && rolling > named)
        {
            moment = rolled;
            named = rolling;
            hasNamed = true;
        }

        at = named;
        return hasNamed;
    }

    /// <summary>"sinds 2012", "sinds vorige week": until today.</summary>
    private static bool TrySince(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!message.Take(ref next, Role.Since)
            || !Periods.TryRead(message, ref next, out var period, out _)
            || message.Resolve(period, at) is not { } days
            || days.First > message.Today)
        {
            return false;
        }

        moment = Moment.Over(new Days(days.First, message.Today));
        at = next;
        return true;
    }

    private static Mention Of(Message message, int from, int to, Moment moment)
    {
        if (message.Resolve(moment, from) is not { } days)
        {
            return new Mention(from, to, MentionKind.Nothing, default, default, IsVague: false);
        }

        var isVague = moment.IsVague
            || message.Is(from - 1, Role.Approximately | Role.Somewhere)
            || message.Is(to, Role.Somewhere)
            || message.Is(from - 2, Role.Somewhere);
        return new Mention(from, to, moment.IsPeriod ? MentionKind.Range : MentionKind.Date, days, default, isVague);
    }

    private static List<Mention> WithoutOverlap(Message message, List<Mention> found)
    {
        var order = found.ToArray();
        var lengths = Array.ConvertAll(order, mention => -Span(message, mention));
        // Equal lengths keep their order, so that the result does not depend on how the sort works.
        for (var index = 0; index < lengths.Length; index++)
        {
            lengths[index] = (lengths[index] * found.Count) + index;
        }

        Array.Sort(lengths, order);
        var taken = new bool[message.Count];
        found.Clear();
        foreach (var mention in order)
        {
            var span = taken.AsSpan(mention.From, mention.To - mention.From);
            if (!span.Contains(true))
            {
                span.Fill(true);
                found.Add(mention);
            }
        }

        found.Sort((left, right) => left.From.CompareTo(right.From));
        return found;
    }

    private static long Span(Message message, Mention mention) => message[mention.To - 1].EndOffset - message[mention.From].Start;
}
