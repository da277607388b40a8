namespace Chatbot.Dialogs.Turns;

/// <summary>Where the turn's activity stands in its transcript; of a repeated one, where it first stood.</summary>
internal sealed record StoredIncoming(long Sequence);
