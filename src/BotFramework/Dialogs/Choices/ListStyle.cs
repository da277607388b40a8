namespace Microsoft.Bot.Builder.Dialogs.Choices;

public enum ListStyle
{
    /// <summary>The choices are not shown.</summary>
    None,

    /// <summary>What the channel shows best.</summary>
    Auto,

    /// <summary>In the sentence.</summary>
    Inline,

    /// <summary>One a line.</summary>
    List,

    /// <summary>Buttons under the conversation.</summary>
    SuggestedAction,

    /// <summary>Buttons on a card.</summary>
    HeroCard,
}
