namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of an utterance.</summary>
public class Token
{
    /// <summary>Index of its last character.</summary>
    public int End { get; set; }

    /// <summary>What is compared: lower case.</summary>
    public string Normalized { get; set; }

    /// <summary>Index of its first character.</summary>
    public int Start { get; set; }

    public string Text { get; set; }
}
