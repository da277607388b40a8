using System.Globalization;
using System.Text;
using Chatbot.Conversations;
using Microsoft.Bot.Schema;

namespace Chatbot.Commands;

/// <summary>The lines of one transcript, made in its order: a rating names a reply above it.</summary>
internal sealed class TranscriptLines
{
    public const string TimeFormat = "yyyy-MM-dd HH:mm:ss'Z'";
    private const int ExcerptLength = 60;
    // Time and first words, by our id and by the channel's: a rating bears the one that its channel knows.
    private readonly Dictionary<string, string> _replies = [];

    public string Next(StoredActivity stored)
    {
        var activity = stored.Activity;
        var isReply = activity.From?.Role == RoleTypes.Bot;
        if (isReply && activity.Type == ActivityTypes.Message)
        {
            var reply = $"{Time(activity)}: {Excerpt(activity.Text)}";
            _replies[activity.Id] = reply;
            _replies[stored.ChannelActivityId ?? activity.Id] = reply;
        }

        return $"{Time(activity)}  {(isReply ? "Chatbot" : "Customer")}{Describe(activity)}";
    }

    private string Describe(Activity activity)
    {
        if (Rating.In(activity) is { } rating && activity.ReplyToId is { } id && _replies.TryGetValue(id, out var reply))
        {
            // Without the colon after the name: nobody can type such a line.
            var comment = string.IsNullOrWhiteSpace(rating.Comment) ? string.Empty : $" (\"{OneLine(rating.Comment)}\")";
            return $" rated: {OneLine(rating.Reaction)}{comment} — on reply of {reply}";
        }

        var what = activity.Type == ActivityTypes.Message ? Printable(activity.Text) : $"({Printable(activity.Type)})";
        var buttons = activity.SuggestedActions?.Actions is { Count: > 0 } actions
            ? $"  [{string.Join("] [", actions.Select(action => Printable(action.Title)))}]"
            : string.Empty;
        return $": {what}{buttons}";
    }

    private static string? Time(Activity activity) =>
        activity.Timestamp?.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Excerpt(string? text)
    {
        Rune[] line = [.. OneLine(text).EnumerateRunes()];
        return line.Length <= ExcerptLength ? string.Concat(line) : $"{string.Concat(line.Take(ExcerptLength)).TrimEnd()}…";
    }

    private static string OneLine(string? text) =>
        Printable(string.Join(' ', (text ?? string.Empty).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>
    /// What customers type must neither act on the reader's terminal nor look like another line of the transcript: further lines are
    /// indented, and control characters are shown.
    /// </summary>
    private static string Printable(string? text) => string.Concat((text ?? string.Empty).ReplaceLineEndings("\n").Select(character => character switch
    {
        '\n' => "\n                        ",
        '\t' => " ",
        _ when char.IsControl(character) => $"\\u{(int)character:x4}",
        _ => character.ToString(),
    }));
}
