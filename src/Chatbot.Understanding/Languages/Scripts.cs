using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Languages;

/// <summary>Tells whether a text is in letters that neither Dutch nor English is written in.</summary>
internal static class Scripts
{
    /// <summary>One letter alone is a face (¯\_(ツ)_/¯, ಠ_ಠ) or a unit (Ω), not a text.</summary>
    private const int FewestLettersOfAWord = 2;

    /// <summary>Where Greek begins; what comes before is Latin.</summary>
    private const char FirstOther = '\u0370';

    /// <summary>Whether most letters are Arabic, Cyrillic, Greek, Chinese or of any other script than Latin.</summary>
    public static bool IsMostlyForeign(in NormalizedText text)
    {
        var latin = 0;
        var foreign = 0;
        var longest = 0;
        for (var index = 0; index < text.Count; index++)
        {
            var before = foreign;
            foreach (var character in text[index])
            {
                if (character < FirstOther)
                {
                    latin += char.IsAsciiDigit(character) ? 0 : 1;
                }
                else if (IsForeignLetter(character))
                {
                    foreign++;
                }
            }

            longest = Math.Max(longest, foreign - before);
        }

        return foreign > latin && longest >= FewestLettersOfAWord;
    }

    /// <summary>Latin letters stand further on too: for Vietnamese, phonetics, ligatures, East Asian widths and ornament.</summary>
    private static bool IsForeignLetter(char character) =>
        char.IsLetter(character)
        && character is not ((>= '\u1D00' and <= '\u1EFF') or (>= '\u2071' and <= '\u214F') or (>= '\u2C60' and <= '\u2C7F')
            or (>= '\uA720' and <= '\uA7FF') or (>= '\uAB30' and <= '\uAB6F') or (>= '\uFB00' and <= '\uFB06') or (>= '\uFF21' and <= '\uFF5A'));
}
