namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// A place in a list that an utterance names. <paramref name="Place"/> counts from 1; zero is the last place, -1 the one before it.
/// </summary>
internal readonly record struct PositionInText(int Place, int Start, string Text)
{
    public int IndexIn(int count) => Place > 0 ? Place - 1 : count - 1 + Place;
}
