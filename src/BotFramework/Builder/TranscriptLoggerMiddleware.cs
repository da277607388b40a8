using Microsoft.Bot.Schema;
using Trace = System.Diagnostics.Trace;

namespace Microsoft.Bot.Builder;

/// <summary>Logs what came in and what was sent, when the turn is over.</summary>
/// <remarks>
/// As Microsoft's: a turn that throws leaves nothing in the log, replies are logged after they were sent, the end of the turn does not wait for the
/// log, and what the log throws goes to <see cref="Trace"/> only. Where a transcript has to be complete, use something else.
/// </remarks>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);

        // Copies, because what is logged later must be what was said now.
        var transcript = new Queue<Activity>();
        if (turnContext.Activity is { } incoming && !IsContinuation(incoming))
        {
            incoming.From ??= new ChannelAccount();
            if (string.IsNullOrEmpty(incoming.From.Role))
            {
                incoming.From.Role = RoleTypes.User;
            }

            transcript.Enqueue(Copy(incoming));
        }

        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            foreach (var activity in activities)
            {
                transcript.Enqueue(Copy(activity));
            }

            return responses;
        });

        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            var update = Copy(activity);
            update.Type = ActivityTypes.MessageUpdate;
            transcript.Enqueue(update);
            return response;
        });

        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            var deletion = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId, Timestamp = TimeProvider.System.GetUtcNow() };
            transcript.Enqueue(deletion.ApplyConversationReference(reference));
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);
        _ = LogAsync(transcript);
    }

    private static bool IsContinuation(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation };

    private static Activity Copy(Activity activity)
    {
        var copy = TranscriptRevisions.Copy(activity);
        if (string.IsNullOrEmpty(copy.Id))
        {
            copy.Id = $"g_{Guid.NewGuid()}";
        }

        copy.Timestamp ??= TimeProvider.System.GetUtcNow();
        return copy;
    }

    private async Task LogAsync(Queue<Activity> transcript)
    {
        while (transcript.TryDequeue(out var activity))
        {
            try
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Trace.TraceError($"The transcript lacks an activity: {exception}");
            }
        }
    }
}
