using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Notes what was said in a conversation.</summary>
public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}
