namespace Chatbot.Dialogs.Content;

/// <summary>The languages of the content, each a folder. A further one also needs its words in <see cref="Hours.HoursWording"/>.</summary>
internal static class ContentLanguages
{
    public static IReadOnlyList<string> All { get; } = ["nl", "en"];
}
