using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What runs at the end of the middleware: the bot's own turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Runs the rest of the middleware and the bot.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees activities before they are sent. Without a call of <paramref name="next"/> nothing is sent.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees an activity before it replaces a sent one. Without a call of <paramref name="next"/> nothing is replaced.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees which activity is about to be deleted. Without a call of <paramref name="next"/> nothing is deleted.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
