namespace Chatbot.Dialogs.Tasks.AnswerTopic;

/// <summary>The headings of a topic's Markdown file that this dialog uses.</summary>
internal static class AnswerTopicReplies
{
    public const string Answer = "answer";

    /// <summary>Only of the topic <c>none</c>: the second message in a row that was not understood.</summary>
    public const string SecondMiss = "second_miss";

    /// <summary>Only of the topic <c>switch_language</c>: the customer named no language that the bot speaks.</summary>
    public const string WhichLanguage = "which_language";
}
