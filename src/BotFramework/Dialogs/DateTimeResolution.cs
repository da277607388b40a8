namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One way to read a date, a time or a period. "Wednesday" has two: the last one and the next one.</summary>
public class DateTimeResolution
{
    /// <summary>The end of a period, which is no longer part of it; otherwise null.</summary>
    public string End { get; set; }

    /// <summary>The beginning of a period; otherwise null.</summary>
    public string Start { get; set; }

    /// <summary>What was said, no more definite than that, as a TIMEX expression: "2018-12-05T14", or "XXXX-WXX-3" for any Wednesday.</summary>
    public string Timex { get; set; }

    /// <summary>"2018-12-05", "14:00:00" or "2018-12-05 14:00:00"; null for a period.</summary>
    public string Value { get; set; }
}
