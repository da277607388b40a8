using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One incoming activity, and the ways to answer it.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>What this turn's middleware and bot share. Gone when the turn is over.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that started the turn.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a message.</summary>
    /// <exception cref="ArgumentNullException">The text is empty.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in this order, addressed to the conversation of the turn.</summary>
    /// <returns>The answers of the channel, in the same order.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces the sent activity that has this activity's id, where the channel can do that.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sent activity, where the channel can do that.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DeleteActivityAsync(string, CancellationToken)"/>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler that sees what this turn sends, after the handlers that are there.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees what this turn updates, after the handlers that are there.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees what this turn deletes, after the handlers that are there.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
