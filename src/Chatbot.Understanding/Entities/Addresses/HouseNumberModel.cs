using Chatbot.Understanding.Entities.Numbers;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Addresses;

/// <summary>House numbers with their additions, where the text says that the number is one: by name, a street, a postcode, an addition.</summary>
internal sealed class HouseNumberModel() : EntityModel(EntityTypes.HouseNumber)
{
    private const int MostDigits = 5;

    public override void Find(EntityText text, List<ModelResult> results)
    {
        var postcodes = results.FindAll(static result => result.TypeName == EntityTypes.Postcode);
        var livesAt = -1;
        for (var index = 0; index < text.Count; index++)
        {
            var word = text.Word(index);
            if (AddressWords.IsLivingWord(word))
            {
                livesAt = index;
            }

            if (!MayBeNumber(text, index, out var number))
            {
                continue;
            }

            var isCertain = IsMeant(text, index, livesAt, postcodes);
            var addition = HouseNumberAddition.Read(text, index, isCertain);
            var isCounting = AddressWords.IsUnit(text.Word(addition.Next));
            isCertain |= addition.IsTelling && !isCounting;
            isCertain |= IsBeforePostcode(text, index, addition, postcodes);
            if (isCertain && !(isCounting && addition.Value.Length == 0))
            {
                Add(text, text[index].Start, addition.End, addition.Value.Length == 0 ? number : $"{number}-{addition.Value}", results);
            }
        }
    }

    private static bool MayBeNumber(EntityText text, int index, out string number)
    {
        number = string.Empty;
        if (text.IsTaken(index))
        {
            return false;
        }

        if (text[index].Kind == TokenKind.Number)
        {
            var digits = text.Word(index);
            if (digits.Length > MostDigits || digits[0] == '0' || digits.ContainsAny('.', ',')
                || (text.IsGlued(index) && text.Word(index - 1) is "€" or "$" or "#" or "+")
                || (text.IsGlued(index) && text.IsKind(index - 1, TokenKind.Mark) && text.IsGlued(index - 1) && text.IsKind(index - 2, TokenKind.Number)))
            {
                return false;
            }

            number = digits.ToString();
            return true;
        }

        // "huisnummer twaalf"; elsewhere a word is no house number.
        if (IsNamed(text, index) && NumberReader.TryReadSimple(text, index, out var value) && value > 0)
        {
            number = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return true;
        }

        return false;
    }

    private static bool IsMeant(EntityText text, int index, int livesAt, List<ModelResult> postcodes) =>
        IsNamed(text, index)
            || IsBehindPostcode(text, index, postcodes)
            || IsBehindStreet(text, index)
            || IsAbbreviated(text, index)
            || (livesAt >= 0 && IsBehindPlace(text, index, livesAt));

    private static bool IsNamed(EntityText text, int index)
    {
        for (var before = index - 1; before >= Math.Max(0, index - 5); before--)
        {
            switch (text.Word(before))
            {
                case "huisnummer" or "huisnr" or "huisnummertje" or "housenumber" or "huisnum" or "huisnumer" or "huisnummers":
                    return true;
                case "nummer" or "nr" or "number" or "no" or "num" when text.Word(before - 1) is "huis" or "house":
                    return true;
                case "is" or ":" or "." or "=" or "nummer" or "nr" or "moet" or "zijn" or "wordt" or "was" or "number" or "no" or "van" or "mij" or "dus" or "should" or "be" or "ook":
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsBehindPostcode(EntityText text, int index, List<ModelResult> postcodes)
    {
        const int Farthest = 20;
        foreach (var result in postcodes)
        {
            if (result.End >= text[index].Start || text[index].Start - result.End > Farthest)
            {
                continue;
            }

            var between = text.Folded.AsSpan((result.End + 1)..text[index].Start).Trim(" ,.-/:");
            if (between is "" or "nr" or "nummer" or "no" or "en" or "en nummer" or "en nr" or "and" or "number" or "and number" or "op nummer" or "op nr")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeforePostcode(EntityText text, int index, HouseNumberAddition addition, List<ModelResult> postcodes)
    {
        foreach (var result in postcodes)
        {
            if (result.Start >= addition.End
                && result.Start - addition.End < 5
                && text.Folded.AsSpan(addition.End..result.Start).Trim(" ,-/").IsEmpty)
            {
                return index == 0 || (text.IsKind(index - 1, TokenKind.Word) && !AddressWords.IsPostcodeWord(text.Word(index - 1)));
            }
        }

        return false;
    }

    private static bool IsBehindStreet(EntityText text, int index)
    {
        var before = index - 1;
        while (before > 0 && text.Word(before) is "." or "," or "nr" or "nummer" or "no" or "number" or ":")
        {
            before--;
        }

        return (text.IsKind(before, TokenKind.Word) && IsLongStreet(text, before)) || index - before <= 3 && text.IsKind(before, TokenKind.Word) && AddressWords.IsStreet(text.Word(before));
    }

    // "Laan van Meerdervoort 15"
    private static bool IsLongStreet(EntityText text, int last)
    {
        if (!char.IsUpper(text.Original[text[last].Start]))
        {
            return false;
        }

        for (var before = last - 1; before >= Math.Max(0, last - 4); before--)
        {
            if (AddressWords.IsKindOfStreet(text.Word(before)) && text.Word(before + 1) is "van" or "der" or "de" or "den" or "het")
            {
                return true;
            }
        }

        return false;
    }

    // "nr. 7", unless the words around it choose one from a list or name another number.
    private static bool IsAbbreviated(EntityText text, int index)
    {
        // Where lines of an order are shown, "nr. 1" is one of them.
        if (text.Lines.Count > 0)
        {
            return false;
        }

        var name = text.Is(index - 1, ".") ? index - 2 : index - 1;
        if (text.Word(name) is not ("nr" or "nrs" or "no") || (text.Is(name, "no") && !text.Is(index - 1, ".")))
        {
            return false;
        }

        return text[index].Length <= 4
            && !text.IsGlued(name)
            && text.Word(name - 1) is not ("bestel" or "order" or "bestelling" or "factuur" or "klant" or "optie" or "keuze" or "doe" or "kies" or "neem" or "de" or "het"
                or "artikel" or "regel" or "met" or "voor" or "pak" or "wil" or "dan" or "graag" or "the" or "take" or "option" or "invoice" or "item" or "liever" or "maar")
            && text.Word(index + 1) is not ("graag" or "maar" or "please" or "wel" or "dan" or "aub");
    }

    // "ik woon op de Brink 12", "mijn adres is Lange Voorhout 12"
    private static bool IsBehindPlace(EntityText text, int index, int livesAt)
    {
        if (index - livesAt > 10)
        {
            return false;
        }

        var before = index - 1;
        if (text.Word(before) is "nummer" or "nr" or "number")
        {
            return true;
        }

        return before > livesAt
            && text.IsKind(before, TokenKind.Word)
            && text[before].Length > 3
            && char.IsUpper(text.Original[text[before].Start])
            && !AddressWords.IsUnit(text.Word(index + 1));
    }
}
