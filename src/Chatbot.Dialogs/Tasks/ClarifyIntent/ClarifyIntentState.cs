namespace Chatbot.Dialogs.Tasks.ClarifyIntent;

/// <summary>The two topics between which the customer is asked to choose.</summary>
internal sealed record ClarifyIntentState(string First, string Second);

/// <summary>What the customer chose.</summary>
/// <param name="Intent">The topic's intent, or null when it is neither.</param>
internal sealed record ClarifiedIntent(string? Intent);
