using Chatbot.Dialogs.Content;
using Microsoft.Bot.Builder;

namespace Chatbot.Dialogs.Turns;

/// <summary>Which language a customer asks for.</summary>
internal static class LanguageSwitch
{
    /// <summary>The phrase list that holds a language's names is <c>LANGUAGE_NL</c>, <c>LANGUAGE_EN</c>, ….</summary>
    private const string PhraseListPrefix = "LANGUAGE_";

    /// <summary>Begins the turn anew in the language that is asked for.</summary>
    /// <returns>False if the customer names none that the bot speaks; the turn then goes on as it was.</returns>
    public static bool TryApply(CustomerTurn turn, ITurnContext turnContext)
    {
        if (Wanted(turn, turnContext.Activity.Text ?? string.Empty) is not { } wanted)
        {
            return false;
        }

        turn.Data.Language = wanted;
        turn.Data.LanguageIsChosen = true;
        turn.Data.MessagesInOtherLanguage = 0;
        (turn with { Language = wanted }).Begin(turnContext);
        return true;
    }

    private static string? Wanted(CustomerTurn turn, string text)
    {
        var named = turn.Content.Languages.Where(language => Names(turn.Content, language, text)).ToArray();
        var written = turn.Understood is { LanguageIsCertain: true } understood ? understood.Language : null;
        return named switch
        {
            [var only] => only,
            // "Can we speak English? My Dutch is not good": both are named, and the sentence itself shows which is meant.
            [_, ..] => named.Contains(written) ? written : named.FirstOrDefault(language => language != turn.LanguageBefore),
            // "Can you switch to another language?" in a Dutch conversation.
            [] => written != turn.LanguageBefore ? written : null,
        };
    }

    private static bool Names(BotContent content, string language, string text)
    {
        // Whole words only: "nl" also stands in "only".
        var words = $" {string.Concat(text.Select(character => char.IsLetterOrDigit(character) ? character : ' '))} ";
        return content.PhraseList(PhraseListPrefix + language.ToUpperInvariant())
            .Any(name => words.Contains($" {name} ", StringComparison.OrdinalIgnoreCase));
    }
}
