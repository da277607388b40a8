using System.Diagnostics;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A transcript on <see cref="Trace"/>, for a developer to watch.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerSettings JsonSettings = new() { NullValueHandling = NullValueHandling.Ignore, Formatting = Formatting.Indented };

    private readonly bool _traceActivity;

    public TraceTranscriptLogger()
        : this(traceActivity: true)
    {
    }

    /// <param name="traceActivity">Whether to write the whole activity. If not, only who sent it and of which type it is; its text too while a debugger is attached.</param>
    public TraceTranscriptLogger(bool traceActivity)
    {
        _traceActivity = traceActivity;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        Trace.TraceInformation(_traceActivity ? JsonConvert.SerializeObject(activity, JsonSettings) : Summarize(activity));
        return Task.CompletedTask;
    }

    private static string Summarize(IActivity activity)
    {
        var sender = activity.From?.Name ?? activity.From?.Id ?? activity.From?.Role;
        var text = Debugger.IsAttached ? activity.AsMessageActivity()?.Text : null;
        return text is null ? $"{sender} [{activity.Type}]" : $"{sender} [{activity.Type}] {text}";
    }
}
