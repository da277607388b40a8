namespace Chatbot.Dialogs.Tasks.AnswerTopic;

/// <summary>What the dialog is begun with.</summary>
/// <param name="Intent">The topic to answer.</param>
internal sealed record AnswerTopicState(string Intent);
