using System.Globalization;
using System.Text;

namespace Chatbot.Understanding.Text;

/// <summary>Takes the accents off Latin letters, without allocating per message.</summary>
internal static class LatinFolding
{
    private const char FirstAccented = '\u00C0';
    private const char LastAccented = '\u024F';

    private static readonly char[] Table = BuildTable();

    public static char Fold(char character) =>
        character is >= FirstAccented and <= LastAccented ? Table[character - FirstAccented] : character;

    private static char[] BuildTable()
    {
        var table = new char[LastAccented - FirstAccented + 1];
        for (var index = 0; index < table.Length; index++)
        {
            var character = (char)(FirstAccented + index);
            var decomposed = character.ToString().Normalize(NormalizationForm.FormD);
            table[index] = CharUnicodeInfo.GetUnicodeCategory(decomposed[^1]) == UnicodeCategory.NonSpacingMark ? decomposed[0] : character;
        }

        return table;
    }
}
