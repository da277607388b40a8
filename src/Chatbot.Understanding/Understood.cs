namespace Chatbot.Understanding;

/// <summary>What was understood of one utterance.</summary>
/// <param name="Text">The utterance as it came in.</param>
/// <param name="Language">Two letters: the language of the text, or the conversation's where the text does not tell.</param>
/// <param name="Intent">The decision: an intent's id, <see cref="NoIntent"/> below the threshold.</param>
/// <param name="Score">Between 0 and 1: the probability of the best candidate, which is not the decision's when that is <see cref="NoIntent"/>.</param>
/// <param name="Candidates">The likeliest intents, best first, at most three, whatever the threshold says.</param>
/// <param name="CloseSecond">
/// The second candidate, if it is so near to the first that asking back is better than guessing; also when the decision is
/// <see cref="NoIntent"/> because neither of the two is likely enough on its own. Neither is <see cref="NoIntent"/> itself.
/// </param>
/// <param name="LanguageIsCertain">Whether the text itself tells its language; a lone "ok" does not.</param>
public sealed record Understood(
    string Text,
    string Language,
    string Intent,
    double Score,
    IReadOnlyList<IntentScore> Candidates,
    IntentScore? CloseSecond,
    bool LanguageIsCertain)
{
    /// <summary>The intent of whatever lies outside what the bot knows.</summary>
    public const string NoIntent = "none";
}

/// <summary>An intent and its probability.</summary>
/// <param name="Intent">The intent's id.</param>
/// <param name="Score">Between 0 and 1.</param>
public readonly record struct IntentScore(string Intent, double Score);
