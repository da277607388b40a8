namespace Chatbot.Understanding;

/// <summary>What was understood of one utterance.</summary>
/// <param name="Text">The utterance as it came in.</param>
/// <param name="Language">
/// Two letters: the language of the text, or the conversation's where the text does not tell; <see cref="OtherLanguage"/> for a text in a
/// language that the bot does not speak.
/// </param>
/// <param name="Intent">The decision: an intent's id, or <see cref="NoIntent"/> for what is outside.</param>
/// <param name="Score">Between 0 and 1: the probability that the decision is right.</param>
/// <param name="InScope">Between 0 and 1: the probability that the utterance is about anything that the bot knows.</param>
/// <param name="Candidates">The likeliest intents other than <see cref="NoIntent"/>, best first, at most three, whatever the decision.</param>
/// <param name="CloseSecond">
/// The second candidate, if it is so near to the first that asking back is better than guessing; also when the decision is
/// <see cref="NoIntent"/> because neither of the two is likely enough on its own.
/// </param>
/// <param name="LanguageIsCertain">Whether the text itself tells its language; a lone "ok" does not.</param>
public sealed record Understood(
    string Text,
    string Language,
    string Intent,
    double Score,
    double InScope,
    IReadOnlyList<IntentScore> Candidates,
    IntentScore? CloseSecond,
    bool LanguageIsCertain)
{
    /// <summary>The intent of whatever lies outside what the bot knows.</summary>
    public const string NoIntent = "none";

    /// <summary>The language of a text that is clearly in none that the examples are in, such as German or Arabic.</summary>
    public const string OtherLanguage = "other";
}

/// <summary>An intent and its probability.</summary>
/// <param name="Intent">The intent's id.</param>
/// <param name="Score">Between 0 and 1.</param>
public readonly record struct IntentScore(string Intent, double Score);
