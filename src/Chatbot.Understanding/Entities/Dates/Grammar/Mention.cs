using Chatbot.Understanding.Entities.Dates.Values;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

internal enum MentionKind
{
    /// <summary>A day that the calendar lacks; it takes its words with it.</summary>
    Nothing,
    Date,
    Range,
    Duration,
}

/// <summary>What the tokens from <paramref name="From"/> up to <paramref name="To"/> say about time.</summary>
internal readonly record struct Mention(int From, int To, MentionKind Kind, Days Days, Stretch Stretch, bool IsVague);
