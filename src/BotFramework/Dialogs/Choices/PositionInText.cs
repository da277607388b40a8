namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A place in a list that an utterance names.</summary>
/// <param name="Place">From 1; zero is the last place, -1 the one before it.</param>
internal readonly record struct PositionInText(int Place, int Start, string Text)
{
    public int IndexIn(int count) => Place > 0 ? Place - 1 : count - 1 + Place;
}
