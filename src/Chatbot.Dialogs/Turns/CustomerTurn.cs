using Chatbot.Dialogs.BotConnector;
using Chatbot.Dialogs.Content;
using Chatbot.Understanding;
using Chatbot.Understanding.Entities;
using Microsoft.Bot.Builder;

namespace Chatbot.Dialogs.Turns;

/// <summary>
/// What this turn's dialogs work with: one version of the content from the first to the last reply, what the customer means,
/// and what is remembered of the conversation.
/// </summary>
/// <param name="Content">The version that this turn uses.</param>
/// <param name="Data">Saved when the turn ends well.</param>
/// <param name="Language">Of the replies.</param>
/// <param name="LanguageBefore">Of the replies before this message; the first language of the content at the start.</param>
/// <param name="Intent">One of <see cref="Intents"/>.</param>
/// <param name="Understood">Null where nothing had to be understood: a pressed button, a typed caption, a greeting.</param>
internal sealed record CustomerTurn(
    BotContent Content, ConversationData Data, string Language, string LanguageBefore, string Intent, Understood? Understood = null)
{
    /// <summary>What the customer's words name, in order of place; none of a pressed button.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Whether others read what is said.</summary>
    public bool IsInGroup { get; private init; }

    /// <summary>Whether the customer wrote in a language that the bot does not speak.</summary>
    public bool IsInOtherLanguage => Understood?.Language == Understanding.Understood.OtherLanguage;

    public static CustomerTurn Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<CustomerTurn>()
        ?? throw new InvalidOperationException("The turn has not been understood yet: dialogs run under PayLaterBot.");

    /// <summary>
    /// Makes this what the turn's dialogs see. The activity takes the language over, because prompts and the SDK's replies
    /// follow the locale of what they answer.
    /// </summary>
    public void Begin(ITurnContext turnContext)
    {
        turnContext.Activity.Locale = Language;
        turnContext.TurnState.Set(this with { IsInGroup = GroupConversation.Is(turnContext.Activity) });
    }
}
