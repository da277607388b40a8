namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>What has been read of a mention so far.</summary>
internal sealed class MentionState
{
    public int Position { get; set; }

    public int? Quantity { get; set; }

    public int? Total { get; set; }

    public bool IsAll { get; set; }

    public bool IsDefinite { get; set; }

    public bool IsBehindFrom { get; set; }

    public bool IsPairs { get; set; }

    public bool IsNumbered { get; set; }

    public bool IsUnreadable { get; set; }

    public List<long> Places { get; } = [];

    public List<WordMatch> Words { get; } = [];

    public WordMatch? Noun { get; set; }

    /// <summary>Whether some line fits the words so far and this one as well.</summary>
    public bool CanAlsoBe(WordMatch match)
    {
        for (var line = 0; line < match.ByLine.Length; line++)
        {
            var fits = match.ByLine[line] != Closeness.None;
            foreach (var word in Words)
            {
                fits = fits && word.ByLine[line] != Closeness.None;
            }

            if (fits)
            {
                return true;
            }
        }

        return false;
    }
}
