using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts, and gives them back by the page.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>Activities of one conversation from <paramref name="startDate"/> on, oldest first. Without a token: the first page.</summary>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default);

    /// <summary>The conversations of one channel, oldest first. Without a token: the first page.</summary>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    /// <summary>Deletes the transcript, if there is one.</summary>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
