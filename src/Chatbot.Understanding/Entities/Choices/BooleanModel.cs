using System.Buffers;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Choices;

/// <summary>
/// Yes or no. The first answer that the message gives counts, unless it is taken back or doubted; a message that asks, doubts or says
/// both has none.
/// </summary>
internal sealed class BooleanModel() : EntityModel(EntityTypes.Boolean)
{
    // A word of approval in a longer message is about something else: "het pakket is goed aangekomen".
    private const int ShortMessage = 6;
    private const int ShortClause = 8;

    // Who says more than this says nothing new, and each is held against its surroundings.
    private const int MostPhrases = 40;

    public override void Find(EntityText text, List<ModelResult> results)
    {
        if (text.Count == 0)
        {
            return;
        }

        // One letter is an answer, but only alone.
        if (text.Count == 1 && text.Word(0) is "j" or "y" or "n")
        {
            Add(text, text[0].Start, text[0].End, !text.Is(0, "n"), results);
            return;
        }

        var numbers = ArrayPool<int>.Shared.Rent(text.Count);
        try
        {
            var isAny = false;
            for (var index = 0; index < text.Count; index++)
            {
                numbers[index] = text.IsTaken(index) ? -1 : ReplyPhrases.NumberOf(text.Word(index));
                isAny |= numbers[index] >= 0;
            }

            if (isAny && Decide(text, FindPhrases(text, numbers.AsSpan(0, text.Count))) is { } answer)
            {
                Add(text, text[answer.First].Start, text[answer.Next - 1].End, answer.IsYes, results);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(numbers);
        }
    }

    private static List<Found> FindPhrases(EntityText text, ReadOnlySpan<int> numbers)
    {
        var found = new List<Found>();
        for (var index = 0; index < numbers.Length && found.Count < MostPhrases; index++)
        {
            if (ReplyPhrases.Match(numbers[index..], out var reply) is var length and > 0)
            {
                found.Add(new Found(reply, index, index + length));
                index += length - 1;
            }
            else if (IsNotKnowing(text, index, out var next))
            {
                found.Add(new Found(Reply.Doubt, index, next));
                index = next - 1;
            }
        }

        return found;
    }

    // "ik weet het (nog) niet", "zou ik niet weten", "kweet het nie"
    private static bool IsNotKnowing(EntityText text, int index, out int next)
    {
        const int Nearby = 4;
        next = index + 1;
        if (text.Word(index) is not ("weet" or "weten" or "kweet" or "know" or "wist"))
        {
            return false;
        }

        for (var near = index + 1; near <= index + Nearby; near++)
        {
            if (ReplyWords.Negations.Contains(text.Word(near)))
            {
                next = near + 1;
                return true;
            }
        }

        return ReplyWords.Negations.Contains(text.Word(index - 1)) || ReplyWords.Negations.Contains(text.Word(index - 2));
    }

    private static Answer? Decide(EntityText text, List<Found> found)
    {
        var words = text.CountWords();
        Answer? answer = null;
        Found? decisive = null;
        foreach (var phrase in found)
        {
            if (phrase.Reply is Reply.Doubt or Reply.Indifference or Reply.Nothing)
            {
                continue;
            }

            if (answer is not { } given)
            {
                answer = Read(text, phrase, found, words);
                decisive = answer is null ? null : phrase;
            }
            else if (Overrule(text, given, decisive!.Value, phrase, found, words, out var other))
            {
                answer = other;
                if (other is null)
                {
                    return null;
                }
            }
        }

        return answer is { } result && !IsDoubted(text, found, result, words) ? result : null;
    }

    /// <summary>What a phrase answers where it stands, null if it is no answer there.</summary>
    private static Answer? Read(EntityText text, Found phrase, List<Found> all, int words)
    {
        var isFirst = IsAtStart(text, phrase.First);
        var beginsClause = isFirst || BeginsClause(text, phrase.First);
        var asks = text.AsksAt(phrase.Next);
        switch (phrase.Reply)
        {
            case Reply.Yes or Reply.No:
                var isSaid = isFirst || beginsClause || (words <= 3 && text.IsLastWord(phrase.Next));
                return isSaid && !IsReported(text, phrase, isFirst) && !IsOtherNo(text, phrase) && IsShortOrWord(text, phrase, words)
                    ? new Answer(phrase.Reply == Reply.Yes, phrase.First, phrase.Next)
                    : null;
            case Reply.Refusal:
                return (isFirst || beginsClause || words <= ShortClause)
                    && (!asks || text.IsFollowedByMark(phrase.Next))
                    && !IsWordOfLongerSentence(text, phrase, words)
                    && (isFirst || words <= ShortClause || IsStrong(text.Word(phrase.First)))
                    && !(IsAboutSomething(text, phrase, all) && !IsAgreeing(text, phrase) && !(isFirst && IsStrong(text.Word(phrase.First))))
                    ? new Answer(IsYes: false, phrase.First, phrase.Next)
                    : null;
            case Reply.Consent or Reply.Approval:
                return ReadApproval(text, phrase, all, words, isFirst, beginsClause, asks);
            case Reply.Nothing or Reply.Doubt or Reply.Indifference:
            default:
                return null;
        }
    }

    private static Answer? ReadApproval(EntityText text, Found phrase, List<Found> all, int words, bool isFirst, bool beginsClause, bool asks)
    {
        if (asks && !(isFirst && text.IsFollowedByMark(phrase.Next)))
        {
            return null;
        }

        var clause = text.ClauseLength(phrase.First);
        var counts = phrase.Reply == Reply.Consent
            ? beginsClause || words <= ShortMessage || (phrase.Next - phrase.First > 1 && words <= ShortClause) || (words <= ShortClause && IsAgreeing(text, phrase))
            : (isFirst && (words <= ShortMessage || text.IsFollowedByMark(phrase.Next) || phrase.Next - phrase.First > 1)) || (beginsClause && clause <= 4) || words <= 4
                || (phrase.Next - phrase.First > 1 && words <= ShortClause);
        if (!counts
            || IsWordOfLongerSentence(text, phrase, words)
            || (!isFirst && IsPoliteness(text, phrase))
            || (NeedsNothingElse(text, phrase, isFirst, beginsClause) && IsAboutSomething(text, phrase, all)))
        {
            return null;
        }

        // "ik ga niet akkoord", "natuurlijk wil ik dat niet"
        return FindNegation(text, phrase, all) is { } negation
            ? new Answer(IsYes: false, Math.Min(phrase.First, negation), Math.Max(phrase.Next, negation + 1))
            : new Answer(IsYes: true, phrase.First, phrase.Next);
    }

    /// <summary>Whether a later phrase changes the answer; to none, where both are meant.</summary>
    private static bool Overrule(EntityText text, Answer given, Found decisive, Found phrase, List<Found> all, int words, out Answer? other)
    {
        other = null;
        if (phrase.Reply == Reply.Refusal && given.IsYes)
        {
            // "ja, liever niet", but not "ja hoor! ik wil niet te laat zijn"
            other = Read(text, phrase, all, words);
            return other is not null && (text.IsSameSentence(given.Next, phrase.First) || IsTakenBack(text, phrase.First));
        }

        if (phrase.Reply is not (Reply.Yes or Reply.No or Reply.Consent))
        {
            return false;
        }

        var reads = Read(text, phrase, all, words);
        if (reads is not { } later || later.IsYes == given.IsYes)
        {
            return false;
        }

        if (IsTakenBack(text, phrase.First) || (phrase.Reply == Reply.Consent && text.Word(phrase.First) is "toch"))
        {
            other = later;
            return true;
        }

        // "ja nee", "nee, ja": both and neither. A word of consent does not take a "nee" back: "nee, natuurlijk".
        return phrase.Reply is Reply.Yes or Reply.No && decisive.Reply is Reply.Yes or Reply.No && text.IsSameSentence(given.Next, phrase.First);
    }

    private static bool IsTakenBack(EntityText text, int index)
    {
        for (var before = index - 1; before >= Math.Max(0, index - 3); before--)
        {
            if (text.Word(before) is "wacht" or "wait" or "sorry" or "bedoel" or "mean" or "eigenlijk" or "actually" or "toch" or "oeps" or "oops")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDoubted(EntityText text, List<Found> found, Answer answer, int words)
    {
        foreach (var phrase in found)
        {
            if (phrase.Reply != Reply.Doubt)
            {
                continue;
            }

            // "ja graag, ik weet niet hoe dat moet"
            var isAboutSomethingElse = answer.Next <= phrase.First
                && (!text.IsSameClause(answer.Next, phrase.First) && words > ShortMessage
                    || text.Word(phrase.Next) is "hoe" or "wat" or "waar" or "waarom" or "wanneer" or "welke" or "how" or "what" or "where" or "why" or "when" or "which" or "wie");
            if (!isAboutSomethingElse)
            {
                return true;
            }
        }

        return false;
    }

    private static int? FindNegation(EntityText text, Found phrase, List<Found> all)
    {
        for (var index = phrase.First - 1; index >= 0 && !text.IsBoundary(index); index--)
        {
            if (ReplyWords.Negations.Contains(text.Word(index)) && !IsInPhrase(all, index))
            {
                return index;
            }
        }

        for (var index = phrase.Next; index < text.Count && !text.IsBoundary(index); index++)
        {
            if (ReplyWords.Negations.Contains(text.Word(index)) && !IsInPhrase(all, index))
            {
                return index;
            }
        }

        return null;
    }

    private static bool IsInPhrase(List<Found> all, int index)
    {
        foreach (var phrase in all)
        {
            if (index >= phrase.First && index < phrase.Next)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReported(EntityText text, Found phrase, bool isFirst) =>
        !isFirst && ReplyWords.Reporting.Contains(text.Word(phrase.First - 1)) && !(text.Word(phrase.First - 1) is "een" or "het" or "op" && phrase.First <= 3 && phrase.Next == text.Count);

    // "no idea" is in the lists; "no order arrived" and "no. 7" refuse nothing.
    private static bool IsOtherNo(EntityText text, Found phrase) =>
        phrase.Next - phrase.First == 1
        && text.Is(phrase.First, "no")
        && (text.IsKind(phrase.Next, TokenKind.Number)
            || (text.Is(phrase.Next, ".") && text.IsKind(phrase.Next + 1, TokenKind.Number))
            || (text.IsKind(phrase.Next, TokenKind.Word)
                && text.Word(phrase.Next) is not ("i" or "it" or "that" or "this" or "we" or "not" or "sorry" or "please" or "but" or "never" or "don't" or "dont" or "the" or "my" or "thanks"
                    or "thx" or "hoor" or "you" or "no" or "just" or "actually" or "it's" or "that's" or "i'm" or "i'd" or "i've" or "leave" or "ta" or "cheers" or "nope" or "because" or "they")));

    // Thumbs at the end of a story are politeness, not an answer.
    private static bool IsShortOrWord(EntityText text, Found phrase, int words) =>
        text.IsKind(phrase.First, TokenKind.Word) || words <= ShortMessage || IsAtStart(text, phrase.First);

    /// <summary>Whether a lone word is used for something else: "goed verzekerd", "fout bij het betalen", "waar is".</summary>
    private static bool IsWordOfLongerSentence(EntityText text, Found phrase, int words)
    {
        if (phrase.Next >= text.Count || text.IsKind(phrase.Next, TokenKind.Mark) || (words <= 1 && phrase.Reply != Reply.Approval))
        {
            return false;
        }

        // "is goed" and "is goed aangekomen"
        return ReplyWords.Ambiguous.Contains(text.Word(phrase.Next - 1))
            && ((text.Is(phrase.Next, "hoor") && text.Is(phrase.Next + 1, "ik")) || !ReplyWords.Closing.Contains(text.Word(phrase.Next)));
    }

    // "de tweede graag", "14 dagen please"
    private static bool IsPoliteness(EntityText text, Found phrase) =>
        phrase.Next - phrase.First == 1 && text.Word(phrase.First) is "graag" or "please" or "alsjeblieft" or "alstublieft" or "gaarne" or "doen" or "eens";

    // "ik wil" answers, "ik wil mijn geld" does not; "natuurlijk" and "het adres klopt" may be about something.
    private static bool NeedsNothingElse(EntityText text, Found phrase, bool isFirst, bool beginsClause) =>
        !IsAgreeing(text, phrase) && ((!isFirst && !beginsClause && !text.Is(phrase.First, "klopt") && !(phrase.Reply == Reply.Approval && phrase.Next - phrase.First > 1))
        || (phrase.Reply == Reply.Consent && IsStatement(text, phrase))
        || (!isFirst && text.Word(phrase.First) is "i"));

    // "ik ga niet akkoord met de voorwaarden"
    private static bool IsAgreeing(EntityText text, Found phrase) =>
        text.Word(phrase.Next - 1) is "akkoord" or "accoord" or "eens" or "agree"
        && (text.Word(phrase.First) is "ga" or "ben" or "i" || text.Word(phrase.First - 1) is "ga" or "ben" or "gaan" || text.Word(phrase.First - 2) is "ga" or "ben" or "gaan" || text.Word(phrase.First - 3) is "ga" or "ben");

    private static bool IsStatement(EntityText text, Found phrase) =>
        text.Word(phrase.First) is "ik" or "wil" or "doe" or "i" or "i'd" or "dat" or "do" or "ga" or "pak" or "stuur" or "maak" or "zet" or "kom" or "regel" or "bevestig" or "je" or "ge" or "u" or "doen" or "please";

    private static bool IsStrong(ReadOnlySpan<char> word) =>
        word is "liever" or "zeker" or "absoluut" or "natuurlijk" or "tuurlijk" or "helemaal" or "geen" or "hoeft" or "niet" or "nooit" or "never" or "rather" or "beter" or "absolutely" or "certainly"
            or "definitely" or "toch" or "laat" or "no" or "don't" or "please" or "in" or "onder";

    /// <summary>Whether the clause has words that belong to no answer: "mijn factuur klopt niet".</summary>
    private static bool IsAboutSomething(EntityText text, Found phrase, List<Found> all)
    {
        for (var index = phrase.First - 1; index >= 0 && !text.IsBoundary(index); index--)
        {
            if (IsForeign(text, index, all))
            {
                return true;
            }
        }

        for (var index = phrase.Next; index < text.Count && !text.IsBoundary(index); index++)
        {
            if (IsForeign(text, index, all))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForeign(EntityText text, int index, List<Found> all) =>
        !text.IsKind(index, TokenKind.Mark) && !ReplyWords.Small.Contains(text.Word(index)) && !ReplyWords.Fillers.Contains(text.Word(index)) && !IsInPhrase(all, index);

    private static bool IsAtStart(EntityText text, int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            if (text.IsKind(before, TokenKind.Mark) ? !text.IsBoundary(before) && text.Word(before) is not ("'" or "\"") : !ReplyWords.Fillers.Contains(text.Word(before)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool BeginsClause(EntityText text, int index) =>
        text.IsBoundary(index - 1)
        || text.Word(index - 1) is "dus" or "dan" or "zeg" or "zeggen" or "so" or "then" or "wordt" or "antwoord" or "say" or "weer"
        || (text.Word(index - 1) is "is" && text.Word(index - 2) is "antwoord" or "answer");

    /// <summary>A phrase in the text, by its tokens.</summary>
    private readonly record struct Found(Reply Reply, int First, int Next);

    private readonly record struct Answer(bool IsYes, int First, int Next);
}
