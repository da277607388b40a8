namespace Chatbot.Dialogs.Tasks.ClarifyIntent;

/// <summary>The two topics between which the customer is asked to choose.</summary>
/// <param name="First">The likelier intent.</param>
/// <param name="Second">The other one.</param>
/// <param name="Again">The customer said yes to "a or b?", and is asked which.</param>
internal sealed record ClarifyIntentState(string First, string Second, bool Again = false);

/// <summary>What the customer chose.</summary>
/// <param name="Intent">The topic's intent, or null when it is neither.</param>
internal sealed record ClarifiedIntent(string? Intent);
