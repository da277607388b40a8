namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>A number in a text, and where it stands.</summary>
internal readonly record struct FoundNumber(int Start, int Length, decimal Value)
{
    public int End => Start + Length;
}
