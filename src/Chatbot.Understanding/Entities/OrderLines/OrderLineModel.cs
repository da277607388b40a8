using Chatbot.Understanding.Entities.Numbers;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>
/// Which lines of the order the customer chooses, and how many of each. Where the words could mean different things, or name
/// something that is not in the order, nothing is found.
/// </summary>
internal sealed class OrderLineModel() : EntityModel(EntityTypes.OrderLine)
{
    // "alles goed?" and "ik heb nog niets ontvangen" choose nothing.
    private const int MostWordsAroundAll = 5;

    public override void Find(EntityText text, List<ModelResult> results)
    {
        if (text.Lines.Count == 0 || text.Count == 0 || Find(text, out var first, out var next) is not { } quantities)
        {
            return;
        }

        var value = new SortedDictionary<int, int>();
        for (var line = 0; line < quantities.Length; line++)
        {
            if (quantities[line] > 0)
            {
                value[line + 1] = quantities[line];
            }
        }

        Add(text, text[first].Start, text[next - 1].End, value, results);
    }

    private static int[]? Find(EntityText text, out int first, out int next)
    {
        if (ReadLineNumbers(text) is { } numbered)
        {
            (first, next) = (0, text.Count);
            return numbered;
        }

        (first, next) = (0, 0);
        var lines = new LineVocabulary(text.Lines);
        var parts = new SentenceReader(text, lines).Read();
        var from = parts.FindIndex(part => part.Kind == PartKind.Mention);
        if (from < 0 || !IsAboutLines(text, parts))
        {
            return null;
        }

        var to = parts.FindLastIndex(part => part.Kind is PartKind.Mention or PartKind.Not or PartKind.Indeed);
        first = parts[from > 0 && parts[from - 1].Kind is PartKind.Not or PartKind.Except ? from - 1 : from].First;
        next = Math.Max(parts[from].Next, parts[to].Next);
        next = FreeEnd(text, first, parts[from].Next, next);
        return new Selection(parts, new MentionResolver(text.Lines, lines.Count)).Resolve();
    }

    // What another model took in the middle stays its own.
    private static int FreeEnd(EntityText text, int first, int least, int next)
    {
        while (next > least && !text.IsFree(text[first].Start, text[next - 1].End - text[first].Start))
        {
            next--;
        }

        return next;
    }

    private static bool IsAboutLines(EntityText text, List<SentencePart> parts)
    {
        if (parts.Exists(part => part.Kind is PartKind.Keep or PartKind.Return or PartKind.Except)
            || parts.Exists(part => part.Mention is { Pointing: Pointing.ByName or Pointing.ByPlace }))
        {
            return true;
        }

        var words = 0;
        for (var index = 0; index < text.Count; index++)
        {
            words += text.IsKind(index, TokenKind.Mark) ? 0 : 1;
            if (text.Word(index) is "?" or "ontvangen" or "gekregen" or "gehoord" or "betaald" or "goed" or "weet" or "besteld" or "received" or "klopt" or "paid" or "ordered" or "snap" or "begrijp" or "gedaan")
            {
                return false;
            }
        }

        return words <= MostWordsAroundAll;
    }

    // "1 en 3", "1, 2, 4": the lines as they were shown
    private static int[]? ReadLineNumbers(EntityText text)
    {
        var chosen = new int[Math.Min(text.Lines.Count, LineVocabulary.MostLines)];
        var count = 0;
        for (var index = 0; index < text.Count; index++)
        {
            if (index % 2 == 1)
            {
                if (text.Word(index) is not ("," or "en" or "and" or "&" or "+") && !(text.Is(index, ".") && index == text.Count - 1))
                {
                    return null;
                }

                continue;
            }

            if (text.IsTaken(index) || !NumberReader.TryReadSimple(text, index, out var number) || number < 1 || number > chosen.Length || chosen[number - 1] > 0)
            {
                return null;
            }

            chosen[number - 1] = text.Lines[(int)number - 1].Quantity;
            count++;
        }

        return count >= 2 ? chosen : null;
    }
}
