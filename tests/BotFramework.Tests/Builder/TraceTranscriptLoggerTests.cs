using System.Diagnostics;
using Microsoft.Bot.Builder;
using Activity = Microsoft.Bot.Schema.Activity;

namespace BotFramework.Tests.Builder;

public sealed class TraceTranscriptLoggerTests : IDisposable
{
    private readonly StringWriter _trace = new();
    private readonly TextWriterTraceListener _listener;

    public TraceTranscriptLoggerTests()
    {
        _listener = new TextWriterTraceListener(_trace);
        Trace.Listeners.Add(_listener);
    }

    public void Dispose()
    {
        Trace.Listeners.Remove(_listener);
        _listener.Dispose();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task What_was_said_is_traced_only_with_the_whole_activity(bool traceActivity, bool expected)
    {
        var message = RecordingAdapter.Incoming();
        message.Text = $"geheim-{Guid.NewGuid():N}";
        message.From.Id = $"customer-{Guid.NewGuid():N}";

        await new TraceTranscriptLogger(traceActivity).LogActivityAsync(message);

        Assert.Contains(message.From.Id, _trace.ToString(), StringComparison.Ordinal);
        Assert.Equal(expected, _trace.ToString().Contains(message.Text, StringComparison.Ordinal));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new TraceTranscriptLogger().LogActivityAsync((Activity)null!));
    }
}
