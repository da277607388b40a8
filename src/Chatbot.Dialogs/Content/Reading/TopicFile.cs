using Chatbot.Dialogs.Content.Replies;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>Reads the replies of a topic: <c>nl/extend_due_date.md</c>.</summary>
internal static class TopicFile
{
    private const int LongestTitle = 28;

    /// <returns>Null, with findings, if the file has no usable front matter.</returns>
    public static ReadTopic? Read(ContentFile file, string intent, FindingList findings)
    {
        var document = MarkdownDocument.Parse(file, findings);
        if (document.FrontMatter is not { } front)
        {
            return null;
        }

        front.RefuseOtherKeys("title", "dialog", ReplySections.Buttons);
        var title = front.Text("title");
        var dialog = front.Text("dialog");
        if (title?.Length > LongestTitle)
        {
            findings.Flawed(file.Path, front.LineOf("title"), $"The title has {title.Length} characters; at most {LongestTitle} fit on a button.");
        }

        if (dialog is null || title is null)
        {
            return null;
        }

        if (ReplyContract.OfTopic(intent, dialog) is not { } definitions)
        {
            findings.Broken(
                file.Path,
                front.LineOf("dialog"),
                $"There is no dialog '{dialog}'; known are {string.Join(", ", ReplyContract.DialogNames)}.");
            return null;
        }

        var sections = new ReplySections(file.Path, document, findings);
        var replies = sections.Read(intent, definitions, front.IsMap(ReplySections.Buttons));
        return new ReadTopic(file.Path, front.LineOf("title"), new Topic(intent, title, dialog) { Replies = replies });
    }
}

/// <summary>A topic, and where it was read: the file relative to the content folder, the title's line from 1.</summary>
internal sealed record ReadTopic(string File, int TitleLine, Topic Topic);
