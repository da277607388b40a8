using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Chatbot.DirectLine.Tokens;

namespace Chatbot.DirectLine.Activities;

/// <summary>
/// Ids of activities. Those of activities that clients never see are marked: Web Chat holds a reply back for seconds while it
/// waits for the activity that the reply names.
/// </summary>
internal static class ActivityIds
{
    /// <summary>Of the conversation's first activity: fixed, so that a conversation that two requests start begins once.</summary>
    public const string Start = Unseen + "start";

    private const string Unseen = "unseen-";

    public static string New() => DirectLineTokens.NewId();

    public static string NewUnseen() => Unseen + New();

    /// <summary>The same for the same client's id, so that a repeated request is found by its id alone, even after a restart.</summary>
    public static string For(string conversationId, string clientActivityId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{conversationId}\n{clientActivityId}"));
        return Base64Url.EncodeToString(hash.AsSpan(0, 16));
    }

    public static bool IsUnseen(string? id) => id?.StartsWith(Unseen, StringComparison.Ordinal) == true;
}
