using Chatbot.Understanding.Entities.Choices;
using Chatbot.Understanding.Entities.Numbers;

namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>Reads one thing that is named: "de twee blauwe truien", "1 van de 2 boxershorts", "de eerste", "alles".</summary>
internal sealed class MentionReader(EntityText text, LineVocabulary lines)
{
    private const int LargestQuantity = 99;

    // "alle drie de eerste twee" is long already; the bound is for messages of nothing else.
    private const int MostBeforeWords = 8;

    /// <param name="index">Where the mention has to begin.</param>
    /// <param name="next">The token behind it.</param>
    /// <param name="isUnreadable">Whether a product is named that is not in the order.</param>
    public Mention? Read(int index, out int next, out bool isUnreadable)
    {
        isUnreadable = false;
        var state = new MentionState { Position = index };
        if (ReadWhole(index, out next) is { } whole)
        {
            return whole;
        }

        ReadNumbered(index, state);
        if (state.Places.Count == 0)
        {
            ReadBeginning(state);
        }

        var beforeWords = state.Position;
        if (!state.IsNumbered)
        {
            ReadWords(state);
        }

        next = state.Position;
        // "een paar sokken" is one pair, "een paar truien" is any number.
        isUnreadable = state.IsUnreadable || (state.IsPairs && state.Quantity == 1 && state.Noun is { IsPair: false });
        if (isUnreadable)
        {
            return null;
        }

        if (state.Words.Count == 0)
        {
            next = beforeWords;
            return WithoutWords(state, index);
        }

        // "boxershort 2x"
        if (state.Quantity is null && TryReadQuantity(next, out var quantity) && text.Word(next + 1) is "x" or "stuks" or "keer")
        {
            state.Quantity = quantity;
            next += 2;
        }

        return new Mention(state.Places.Count > 0 ? Pointing.ByPlace : Pointing.ByName)
        {
            Words = state.Words,
            Noun = state.Noun,
            Quantity = state.Quantity,
            Total = state.Total,
            IsAll = state.IsAll,
            Places = state.Places,
        };
    }

    private Mention? ReadWhole(int index, out int next)
    {
        next = index + 1;
        switch (Roles.Of(text.Word(index)))
        {
            case Role.Everything:
                return new Mention(Pointing.Everything);
            case Role.Nothing:
                return new Mention(Pointing.Nothing);
            default:
                break;
        }

        if (text.Is(index, "all") && (index + 1 == text.Count || (text.Is(index + 1, "of") && text.Word(index + 2) is "it" or "them" or "these" or "those")))
        {
            next = Math.Min(index + 3, text.Count);
            return new Mention(Pointing.Everything);
        }

        // "geen enkele", "geen van beide", "none of them"
        if (text.Is(index, "geen") && text.Word(index + 1) is "enkel" or "enkele" or "een" or "van")
        {
            next = index + 2;
            while (Roles.Of(text.Word(next)) is Role.Both or Role.Determiner or Role.Everything or Role.From)
            {
                next++;
            }

            // "geen enkele trui" is about sweaters.
            if (next == text.Count || lines.Match(text.Word(next)) is null)
            {
                return new Mention(Pointing.Nothing);
            }

            next = index + 1;
            return null;
        }

        var noun = Roles.Of(text.Word(index)) == Role.Determiner ? index + 1 : index;
        if (text.Word(noun) is "hele" or "volledige" or "complete" or "gehele" or "whole" or "entire" && text.Word(noun + 1) is "bestelling" or "pakket" or "pakketje" or "order" or "boel" or "zooi" or "parcel" or "handel")
        {
            next = noun + 2;
            return new Mention(Pointing.Everything);
        }

        if (Roles.Of(text.Word(noun)) == Role.Rest && text.Word(noun + 1) is not "one" && lines.Match(text.Word(noun + 1)) is null)
        {
            next = noun + 1;
            return new Mention(Pointing.Rest);
        }

        return null;
    }

    // "nummer 1 en 3", "regel 2"
    private void ReadNumbered(int index, MentionState state)
    {
        if (Roles.Of(text.Word(index)) != Role.LineNumber)
        {
            return;
        }

        var position = text.Word(index + 1) is "." or ":" ? index + 2 : index + 1;
        while (NumberReader.TryReadSimple(text, position, out var place) && place is > 0 and <= LargestQuantity)
        {
            state.Places.Add(place);
            state.Position = position + 1;
            state.IsNumbered = true;
            position = text.Word(state.Position) is "en" or "and" or "," or "&" or "+" ? state.Position + 1 : text.Count;
        }
    }

    private void ReadBeginning(MentionState state)
    {
        var end = Math.Min(text.Count, state.Position + MostBeforeWords);
        for (var isMore = true; isMore && state.Position < end;)
        {
            var word = text.Word(state.Position);
            var role = Roles.Of(word);
            if (role == Role.Determiner && word is not "zijn")
            {
                state.IsDefinite = true;
                state.Position++;
            }
            else if (role is Role.All or Role.Both)
            {
                state.IsAll = true;
                state.Quantity = role == Role.Both ? 2 : state.Quantity;
                state.Position++;
            }
            else if (role is Role.From || (role == Role.Or && word is "of"))
            {
                // "twee van de drie truien", "two of the sweaters"
                isMore = state.Quantity is not null && state.Total is null && !state.IsBehindFrom && Continues(state.Position + 1);
                state.IsBehindFrom |= isMore;
                state.Position += isMore ? 1 : 0;
            }
            else if (text.Word(state.Position) is "paar" or "pair" or "pairs" && state.Quantity is not null)
            {
                state.IsPairs = true;
                state.Position++;
            }
            else if (OrdinalModel.TryReadPlace(text, state.Position, out var place, out var behind))
            {
                state.Places.Add(place);
                state.Position = behind;
            }
            else if (TryReadQuantity(state.Position, out var quantity) && !IsName(state))
            {
                isMore = TakeQuantity(state, quantity);
            }
            else
            {
                isMore = false;
            }
        }
    }

    private bool TakeQuantity(MentionState state, int quantity)
    {
        if (state.IsBehindFrom && state.Total is null)
        {
            state.Total = quantity;
        }
        else if (state.Quantity is null || (state.IsAll && state.Quantity == quantity))
        {
            state.Quantity = quantity;
        }
        else
        {
            return false;
        }

        state.Position++;
        if (text.Word(state.Position) is "x" or "×" or "*" or "stuks" or "keer")
        {
            state.Position++;
        }

        return true;
    }

    // "de 42": a number that is a size, or that no order has so many of.
    private bool IsName(MentionState state) =>
        text.IsKind(state.Position, TokenKind.Number)
        && lines.Match(text.Word(state.Position)) is { IsAny: true }
        && (state.Position == 0 || state.IsDefinite || text[state.Position].Length > 1);

    private bool Continues(int index) =>
        Roles.Of(text.Word(index)) is Role.Determiner or Role.Both or Role.All
        || TryReadQuantity(index, out _)
        || lines.Match(text.Word(index)) is { IsAny: true };

    private bool TryReadQuantity(int index, out int quantity)
    {
        quantity = 0;
        if (text.Word(index) is "a" or "an" or "'n" or "n" or "eentje" or "ene")
        {
            quantity = 1;
            return true;
        }

        if (text.Word(index) is "tweetal")
        {
            quantity = 2;
            return true;
        }

        if (!NumberReader.TryReadSimple(text, index, out var value) || value is < 1 or > LargestQuantity
            || (text.IsGlued(index + 1) && text.Word(index + 1) is "e" or "de" or "ste" or "-" or "/"))
        {
            return false;
        }

        quantity = (int)value;
        return true;
    }

    private void ReadWords(MentionState state)
    {
        var isAttribute = false;
        while (state.Position < text.Count && !text.IsTaken(state.Position))
        {
            var word = text.Word(state.Position);
            var isJoint = text.Word(state.Position) is "-" or "/" or "'" or "\"" && state.Words.Count > 0;
            if (isJoint || IsConnector(state))
            {
                isAttribute = true;
                state.Position++;
                continue;
            }

            // Where a number follows the thing it is a size, unless it counts the next thing: "trui 2 broeken".
            var match = text.IsKind(state.Position, TokenKind.Mark) || Roles.Of(word) != Role.None || (IsQuantityOfNext(state) && !isAttribute) ? null : lines.Match(word);
            if (match is null)
            {
                if (!IsSkippedAdjective(state))
                {
                    return;
                }

                state.Position++;
                continue;
            }

            if (!Take(state, match))
            {
                return;
            }

            isAttribute = false;
            state.Position++;
        }
    }

    /// <summary>Adds a word, unless another thing begins with it.</summary>
    private static bool Take(MentionState state, WordMatch match)
    {
        if (match.IsAny && state.CanAlsoBe(match))
        {
            state.Words.Add(match);
            state.Noun = match.IsNoun ? match : state.Noun;
            return true;
        }

        if (match.IsNoun && state.Noun is not null)
        {
            return false;
        }

        // "groene trui" where all are blue, "jurk" where there is none.
        state.IsUnreadable = true;
        state.Position++;
        return false;
    }

    // "in maat M", "in het blauw", "van Nike"
    private bool IsConnector(MentionState state)
    {
        var role = Roles.Of(text.Word(state.Position));
        if (role == Role.Attribute)
        {
            return lines.Match(text.Word(state.Position + 1)) is not null;
        }

        if (state.Words.Count == 0 || !(role == Role.From || text.Word(state.Position) is "in" or "met" or "with"))
        {
            return false;
        }

        var behind = state.Position + 1;
        while (Roles.Of(text.Word(behind)) is Role.Determiner or Role.Attribute)
        {
            behind++;
        }

        if (Roles.Of(text.Word(behind)) != Role.None || lines.Match(text.Word(behind)) is not { IsAny: true } match || !state.CanAlsoBe(match))
        {
            return false;
        }

        state.Position = behind - 1;
        return true;
    }

    private bool IsQuantityOfNext(MentionState state) =>
        state.Words.Count > 0
        && text.IsKind(state.Position, TokenKind.Number)
        && text.IsKind(state.Position + 1, TokenKind.Word)
        && (text.Word(state.Position + 1) is "x" || lines.Match(text.Word(state.Position + 1)) is { IsNoun: true });

    // "die mooie blauwe trui", "the nice blue one"
    private bool IsSkippedAdjective(MentionState state)
    {
        var word = text.Word(state.Position);
        if (text.IsKind(state.Position, TokenKind.Word) && word is "one" or "ones" or "exemplaar" or "exemplaren" && state.Words.Count > 0)
        {
            return true;
        }

        return state.Words.Count == 0
            && (state.IsDefinite || state.Quantity is not null || state.Places.Count > 0)
            && text.IsKind(state.Position, TokenKind.Word)
            && Roles.Of(word) == Role.None
            && word.Length > 3
            && (word[^1] == 'e' || word is "nieuw" or "mooi" or "nice" or "new" or "lovely" or "ugly" or "leuk")
            && Roles.Of(text.Word(state.Position + 1)) == Role.None
            && lines.Match(text.Word(state.Position + 1)) is not null;
    }

    private Mention? WithoutWords(MentionState state, int index)
    {
        if (state.Places.Count > 0)
        {
            return new Mention(Pointing.ByPlace) { Places = state.Places, Quantity = state.Quantity };
        }

        if (state.Position == index)
        {
            return null;
        }

        // "de twee" or "alle" alone say nothing; "alle drie", "beide" and "twee van de drie" do.
        return (state.IsAll && state.Quantity is not null) || (state.Total is not null && state.Quantity is not null)
            ? new Mention(Pointing.ByCount) { Quantity = state.Quantity, Total = state.Total, IsAll = state.IsAll }
            : null;
    }
}
