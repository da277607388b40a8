using System.Text;

namespace Chatbot.Understanding.Entities.Contact;

/// <summary>Addresses as people say them, or hide them from machines: "jan punt jansen apenstaartje gmail punt com", "jan (at) example.nl".</summary>
internal static class SpelledEmail
{
    private const int MostParts = 6;

    public static void Find(EntityText text, Action<int, int, string> found)
    {
        for (var index = 1; index < text.Count; index++)
        {
            if (!IsAt(text, index, out var domainAt) || !IsLabel(text, domainAt) || !TryReadDomain(text, domainAt, out var last, out var domain))
            {
                continue;
            }

            var before = text.Word(index).Length == 1 ? index - 1 : text.Is(index - 1, "(") || text.Is(index - 1, "[") ? index - 2 : index - 1;
            if (!IsLabel(text, before))
            {
                continue;
            }

            var local = ReadLocalPart(text, before, out var first);
            if (text.Is(index, "at") && before == index - 1 && !(first == 0 && last == text.Count - 1) && !IsCalledMail(text))
            {
                // "look at this dot com thing"
                continue;
            }

            found(text[first].Start, text[last].End, local + "@" + domain);
            index = last;
        }
    }

    private static bool IsCalledMail(EntityText text) =>
        text.Folded.Contains("mail", StringComparison.Ordinal) || text.Folded.Contains("adres", StringComparison.Ordinal) || text.Folded.Contains("address", StringComparison.Ordinal);

    /// <summary>Whether a word stands for the at sign; the plain English word only where a point is spelled too.</summary>
    private static bool IsAt(EntityText text, int index, out int domainAt)
    {
        var isBracketed = (text.Is(index - 1, "(") && text.Is(index + 1, ")")) || (text.Is(index - 1, "[") && text.Is(index + 1, "]"));
        domainAt = isBracketed ? index + 2 : index + 1;
        return text.Word(index) switch
        {
            "apenstaart" or "apenstaartje" or "apestaart" or "apestaartje" => true,
            "at" => isBracketed || IsPoint(text, index + 2) && !text.Is(index + 2, "."),
            _ => false,
        };
    }

    private static bool TryReadDomain(EntityText text, int index, out int last, out string domain)
    {
        var read = new StringBuilder();
        last = index;
        Append(text, index, read);
        var parts = 1;
        while (parts < MostParts && IsPoint(text, last + 1) && IsLabel(text, last + 2))
        {
            read.Append('.');
            Append(text, last + 2, read);
            last += 2;
            parts++;
        }

        domain = read.ToString();
        return parts > 1 && text.IsKind(last, TokenKind.Word) && text[last].Length is >= 2 and <= 10;
    }

    private static string ReadLocalPart(EntityText text, int index, out int first)
    {
        first = index;
        var parts = 1;
        while (parts < MostParts && LocalSeparator(text, first - 1) is not null && IsLabel(text, first - 2))
        {
            first -= 2;
            parts++;
        }

        var read = new StringBuilder();
        for (var part = first; part <= index; part += 2)
        {
            Append(text, part, read);
            if (part < index)
            {
                read.Append(LocalSeparator(text, part + 1));
            }
        }

        return read.ToString();
    }

    private static void Append(EntityText text, int index, StringBuilder read) =>
        read.Append(text.Original.AsSpan(text[index].Start, text[index].Length).ToString().ToLowerInvariant());

    private static bool IsLabel(EntityText text, int index) => text.IsKind(index, TokenKind.Word) || text.IsKind(index, TokenKind.Number);

    private static bool IsPoint(EntityText text, int index) => text.Word(index) switch
    {
        "punt" or "dot" => true,
        "." => text.IsGlued(index) && text.IsGlued(index + 1),
        _ => false,
    };

    private static string? LocalSeparator(EntityText text, int index) => text.Word(index) switch
    {
        "punt" or "dot" => ".",
        "." when text.IsGlued(index) && text.IsGlued(index + 1) => ".",
        "_" or "underscore" => "_",
        _ => null,
    };
}
