using Chatbot.Dialogs.Content;
using Microsoft.Bot.Builder;

namespace Chatbot.Dialogs.Turns;

/// <summary>Which language a customer asks for: the one that is named, else the one that is not spoken now.</summary>
internal static class LanguageSwitch
{
    /// <summary>The phrase list that holds a language's names is <c>LANGUAGE_NL</c>, <c>LANGUAGE_EN</c>, ….</summary>
    private const string PhraseListPrefix = "LANGUAGE_";

    public static CustomerTurn Apply(CustomerTurn turn, ITurnContext turnContext)
    {
        var text = turnContext.Activity.Text ?? string.Empty;
        var named = turn.Content.Languages.Where(language => Names(turn.Content, language, text)).ToArray();
        // "Niet meer Engels, gewoon Nederlands" names both: the one that is not spoken now is meant.
        var wanted = named.Length == 1 ? named[0] : turn.Content.Languages.First(language => language != turn.Language);
        turn.Data.Language = wanted;
        turn.Data.LanguageIsChosen = true;
        var switched = turn with { Language = wanted };
        switched.Begin(turnContext);
        return switched;
    }

    private static bool Names(BotContent content, string language, string text) =>
        content.PhraseList(PhraseListPrefix + language.ToUpperInvariant())
            .Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
