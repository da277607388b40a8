namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>Cuts a sentence into what it names and the small words that say what to do with it.</summary>
internal sealed class SentenceReader(EntityText text, LineVocabulary lines)
{
    /// <summary>Nobody needs more words to choose from an order.</summary>
    private const int MostTokens = 200;

    private readonly MentionReader _mentions = new(text, lines);

    public List<SentencePart> Read()
    {
        var parts = new List<SentencePart>();
        var end = Math.Min(text.Count, MostTokens);
        for (var index = 0; index < end;)
        {
            var part = text.IsTaken(index) ? null : ReadMention(index, parts) ?? ReadSmallWord(index);
            if (part is { } read)
            {
                parts.Add(read);
                index = read.Next;
            }
            else
            {
                index++;
            }
        }

        return parts;
    }

    private SentencePart? ReadMention(int index, List<SentencePart> parts)
    {
        var mention = _mentions.Read(index, out var next, out var isUnreadable);
        if (mention is not null && IsException(index, next))
        {
            // "op de broek na"
            parts.Add(new SentencePart(PartKind.Except, index, index));
        }

        if (mention is not null && IsWantedInstead(index))
        {
            return new SentencePart(PartKind.Unreadable, index, next);
        }

        return mention is not null ? new SentencePart(PartKind.Mention, index, next, mention)
            : isUnreadable && Roles.Of(text.Word(index - 1)) != Role.Preposition ? new SentencePart(PartKind.Unreadable, index, next)
            : IsUnknownBehindAnd(index, parts) ? new SentencePart(PartKind.Unreadable, index, index + 1)
            : null;
    }

    // "ik wil de rode trui ruilen voor een blauwe"
    private bool IsWantedInstead(int index) =>
        text.Word(index - 1) is "voor" or "tegen" or "for" && text.Word(index - 2) is "ruilen" or "omruilen" or "ruil" or "exchange" or "swap" or "omwisselen" or "wisselen" or "it";

    private bool IsException(int index, int next) => text.Is(index - 1, "op") && text.Is(next, "na");

    // "de trui en de gestreepte": what that is cannot be told, so the whole cannot.
    private bool IsUnknownBehindAnd(int index, List<SentencePart> parts)
    {
        var role = Roles.Of(text.Word(index));
        return parts.Count > 1
            && parts[^1].Kind == PartKind.And
            && parts[^1].Next == index
            && parts[^2].Kind == PartKind.Mention
            && parts[^2].Next == parts[^1].First
            && role == Role.Determiner
            && text.Word(index) is not ("dat" or "die" or "dit" or "that" or "this" or "zijn")
            && text.IsKind(index + 1, TokenKind.Word)
            && Roles.Of(text.Word(index + 1)) == Role.None;
    }

    private static bool IsComplaint(ReadOnlySpan<char> word) =>
        word is "passen" or "past" or "paste" or "pasten" or "bevalt" or "bevallen" or "zit" or "zitten" or "klopt" or "kloppen" or "is" or "zijn" or "was" or "waren" or "staat" or "staan" or "fit" or "fits"
            or "does" or "do" or "did" or "are" or "were" or "werkt" or "werken";

    private SentencePart? ReadSmallWord(int index)
    {
        var word = text.Word(index);
        var kind = Roles.Of(word) switch
        {
            Role.Except => PartKind.Except,
            // "niet alleen de trui" leaves open what else.
            Role.Not when text.Word(index + 1) is "alleen" or "only" or "just" or "enkel" => PartKind.Unreadable,
            // "de sneakers passen niet" says why, not what.
            Role.Not when IsComplaint(text.Word(index - 1)) => (PartKind?)null,
            Role.Not => PartKind.Not,
            Role.Indeed => PartKind.Indeed,
            Role.And => PartKind.And,
            Role.Or => PartKind.Or,
            Role.Keep => PartKind.Keep,
            Role.Return => PartKind.Return,
            // "de broek maar niet" goes on; "alles maar de broek niet" begins anew.
            Role.Boundary when word is "maar" or "but" && text.Word(index + 1) is "niet" or "not" && index + 2 >= text.Count => (PartKind?)null,
            // "everything but the shoes"
            Role.Boundary when word is "but" && text.Word(index - 1) is "everything" or "all" or "nothing" => PartKind.Except,
            Role.Boundary => PartKind.Boundary,
            _ when word is "," => PartKind.Comma,
            _ when word is "apart" or "other" && text.Word(index + 1) is "from" or "than" or "van" => PartKind.Except,
            Role.None or Role.Determiner or Role.All or Role.Both or Role.Everything or Role.Nothing or Role.Rest or Role.From or Role.Attribute or Role.Filler or Role.LineNumber
                or Role.Preposition or _ => null,
        };
        return kind is { } found ? new SentencePart(found, index, index + 1) : null;
    }
}
