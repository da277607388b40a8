namespace Chatbot.Dialogs.Turns;

/// <summary>What the bot remembers of a conversation between two turns, apart from the dialogs' own state.</summary>
internal sealed record ConversationData
{
    /// <summary>The customer has been told that this is a computer.</summary>
    public bool Disclosed { get; set; }

    /// <summary>The language of the replies, two letters; null until the channel or the customer shows one.</summary>
    public string? Language { get; set; }

    /// <summary>The customer asked for this language, so a message in another one does not change it.</summary>
    public bool LanguageIsChosen { get; set; }

    /// <summary>How many messages in a row were clearly in another language than the one that was asked for.</summary>
    public int MessagesInOtherLanguage { get; set; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misses { get; set; }
}
