using NodaTime;

namespace Chatbot.Dialogs.Content.Hours;

/// <summary>When people at Klarna can be reached: the same hours every week, on the clock of Amsterdam.</summary>
public sealed class OpeningHours
{
    private readonly IReadOnlyList<OpeningPeriod> _periods;
    // Minutes of the week, from Monday 00:00; periods that touch are one span, also across the weekend.
    private readonly IReadOnlyList<(int Start, int End)> _spans;

    /// <param name="periods">At least one; they do not overlap. Their order is of no consequence.</param>
    internal OpeningHours(IEnumerable<OpeningPeriod> periods)
    {
        _periods = [.. periods.OrderBy(period => period.Start)];
        if (_periods.Count == 0)
        {
            throw new ArgumentException("Hours that are never open say nothing.", nameof(periods));
        }

        _spans = Join(_periods);
    }

    /// <summary>Whether there is no moment in the week at which nobody answers.</summary>
    internal bool IsAlwaysOpen => _spans is [(_, var end) span] && end - span.Start == OpeningPeriod.MinutesPerWeek;

    /// <summary>A minute of the week at which they are open.</summary>
    internal int SomeOpenMinute => _spans[0].Start;

    /// <summary>A minute of the week at which they are closed; none if <see cref="IsAlwaysOpen"/>.</summary>
    internal int? SomeClosedMinute => IsAlwaysOpen ? null : _spans[0].End % OpeningPeriod.MinutesPerWeek;

    public bool IsOpen(DateTimeOffset moment) => SpanAt(MinuteOfWeek(moment)) is not null;

    /// <param name="moment">Any offset.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    public HoursText TextAt(DateTimeOffset moment, string language) => TextAt(MinuteOfWeek(moment), language);

    internal HoursText TextAt(int minuteOfWeek, string language)
    {
        var wording = HoursWording.Of(language);
        var week = wording.Week(_periods);
        if (SpanAt(minuteOfWeek) is { } span)
        {
            return new HoursText(true, week, IsAlwaysOpen ? null : wording.End(span.End % OpeningPeriod.MinutesPerWeek), null);
        }

        var next = _spans.MinBy(candidate => (candidate.Start - minuteOfWeek + OpeningPeriod.MinutesPerWeek) % OpeningPeriod.MinutesPerWeek);
        return new HoursText(false, week, null, wording.Start(next.Start));
    }

    private (int Start, int End)? SpanAt(int minute)
    {
        foreach (var span in _spans)
        {
            // A span across the weekend ends after the week's last minute.
            if ((minute >= span.Start && minute < span.End) || minute + OpeningPeriod.MinutesPerWeek < span.End)
            {
                return span;
            }
        }

        return null;
    }

    private static int MinuteOfWeek(DateTimeOffset moment)
    {
        var local = AmsterdamTime.At(moment);
        return ((int)local.DayOfWeek - (int)IsoDayOfWeek.Monday) * OpeningPeriod.MinutesPerDay + local.Hour * 60 + local.Minute;
    }

    private static List<(int Start, int End)> Join(IReadOnlyList<OpeningPeriod> ordered)
    {
        var spans = new List<(int Start, int End)>();
        foreach (var period in ordered)
        {
            if (spans.Count > 0 && spans[^1].End == period.Start)
            {
                spans[^1] = (spans[^1].Start, period.End);
            }
            else
            {
                spans.Add((period.Start, period.End));
            }
        }

        if (spans.Count > 1 && spans[0].Start == 0 && spans[^1].End == OpeningPeriod.MinutesPerWeek)
        {
            spans[^1] = (spans[^1].Start, OpeningPeriod.MinutesPerWeek + spans[0].End);
            spans.RemoveAt(0);
        }

        return spans;
    }
}
