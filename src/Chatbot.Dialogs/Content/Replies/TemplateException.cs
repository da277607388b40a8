namespace Chatbot.Dialogs.Content.Replies;

/// <summary>A template could not be rendered.</summary>
internal sealed class TemplateException(string file, int line, string reason, Exception inner)
    : Exception($"{file}:{line}: {reason}", inner)
{
    public string File => file;

    public int Line => line;

    public string Reason => reason;
}
