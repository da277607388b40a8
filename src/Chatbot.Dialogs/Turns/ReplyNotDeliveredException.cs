namespace Chatbot.Dialogs.Turns;

/// <summary>The turn went well and its replies are stored, but the channel did not take them.</summary>
internal sealed class ReplyNotDeliveredException(Exception reason) : Exception("The channel did not take a reply.", reason);
