using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Contact;

/// <summary>E-mail addresses, also with the at sign and the points in words: "jan apenstaartje example punt nl".</summary>
internal sealed class EmailModel() : EntityModel(EntityTypes.Email)
{
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 253;

    public override void Find(EntityText text, List<ModelResult> results)
    {
        var folded = text.Folded;
        for (var at = folded.AsSpan().IndexOf('@'); at >= 0; at = Next(folded, at))
        {
            var start = LocalPartStart(folded, at);
            var end = DomainEnd(folded, at + 1);
            if (start < at && end > 0)
            {
                // Accents belong to an address: the folded text would name another mailbox.
                Add(text, start, end, text.Original[start..end].ToLowerInvariant(), results);
            }
        }

        SpelledEmail.Find(text, (start, end, value) => Add(text, start, end, value, results));
    }

    private static int Next(string folded, int at)
    {
        var next = folded.AsSpan(at + 1).IndexOf('@');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static int LocalPartStart(string folded, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestLocalPart && IsInLocalPart(folded[start - 1]))
        {
            start--;
        }

        while (start < at && folded[start] is '.' or '-' or '\'' or '+')
        {
            start++;
        }

        return at > 0 && folded[at - 1] == '.' ? at : start;
    }

    /// <summary>Where the domain ends, 0 if there is none.</summary>
    private static int DomainEnd(string folded, int start)
    {
        var end = start;
        while (end < folded.Length && end - start < LongestDomain && IsInDomain(folded[end]))
        {
            end++;
        }

        if (end < folded.Length && folded[end] == '@')
        {
            return 0;
        }

        while (end > start && folded[end - 1] is '.' or '-')
        {
            end--;
        }

        var domain = folded.AsSpan(start, end - start);
        var lastPoint = domain.LastIndexOf('.');
        return lastPoint > 0 && domain[0] is not ('.' or '-') && !domain.Contains("..", StringComparison.Ordinal) && IsTopLevel(domain[(lastPoint + 1)..])
            ? end
            : 0;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label)
    {
        if (label.Length < 2)
        {
            return false;
        }

        if (label.StartsWith("xn--", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var character in label)
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInLocalPart(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '%' or '+' or '-' or '\'';

    private static bool IsInDomain(char character) => char.IsLetterOrDigit(character) || character is '.' or '-';
}
