using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts that are lost when the process ends: for tests and demonstrations.</summary>
/// <remarks>
/// A message's update takes its place in the transcript, and a deletion leaves an activity there that says only who wrote to whom, and when. What is
/// updated or deleted and not there leaves no trace.
/// </remarks>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string ChannelId, string ConversationId), List<IActivity>> _transcripts = [];

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        lock (_lock)
        {
            var key = (activity.ChannelId, activity.Conversation?.Id);
            if (!_transcripts.TryGetValue(key, out var transcript))
            {
                _transcripts.Add(key, transcript = []);
            }

            switch (activity.Type)
            {
                case ActivityTypes.MessageUpdate:
                    Replace(transcript, activity.Id, original => TranscriptRevisions.Updated(original, activity));
                    break;
                case ActivityTypes.MessageDelete:
                    Replace(transcript, activity.Id, TranscriptRevisions.Deleted);
                    break;
                default:
                    transcript.Add(activity);
                    break;
            }
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);

        IActivity[] activities;
        lock (_lock)
        {
            activities = _transcripts.TryGetValue((channelId, conversationId), out var transcript)
                ? [.. transcript.Where(activity => (activity.Timestamp ?? default) >= startDate).OrderBy(activity => activity.Timestamp)]
                : [];
        }

        return Task.FromResult(Page(activities, continuationToken, activity => activity.Id));
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);

        TranscriptInfo[] transcripts;
        lock (_lock)
        {
            transcripts =
            [
                .. _transcripts
                    .Where(transcript => transcript.Key.ChannelId == channelId)
                    .Select(transcript => new TranscriptInfo
                    {
                        ChannelId = channelId,
                        Id = transcript.Key.ConversationId,
                        Created = transcript.Value.FirstOrDefault()?.Timestamp ?? default,
                    })
                    .OrderBy(transcript => transcript.Created),
            ];
        }

        return Task.FromResult(Page(transcripts, continuationToken, transcript => transcript.Id));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            _transcripts.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }

    private static void Replace(List<IActivity> transcript, string id, Func<IActivity, IActivity> replace)
    {
        var index = transcript.FindIndex(activity => activity.Id == id);
        if (index >= 0)
        {
            transcript[index] = replace(transcript[index]);
        }
    }

    // The token is the id of the last item that was given out.
    private static PagedResult<T> Page<T>(T[] items, string continuationToken, Func<T, string> idOf)
    {
        var start = continuationToken is null ? 0 : Array.FindIndex(items, item => idOf(item) == continuationToken) + 1;
        var page = start == 0 && continuationToken is not null ? [] : items.Skip(start).Take(PageSize).ToArray();
        return new PagedResult<T>
        {
            Items = page,
            ContinuationToken = page.Length == PageSize ? idOf(page[^1]) : null,
        };
    }
}
