using System.Collections.Frozen;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Contact;

/// <summary>Bank accounts: the length of their country and right check digits (ISO 13616), with or without spaces.</summary>
internal sealed class IbanModel() : EntityModel(EntityTypes.Iban)
{
    private const int LongestIban = 34;

    // From the SWIFT registry of IBAN formats.
    private static readonly FrozenDictionary<string, int> Lengths = ParseLengths(
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 "
        + "FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 "
        + "MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 "
        + "SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LengthOf =
        Lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    public override void Find(EntityText text, List<ModelResult> results)
    {
        Span<char> compact = stackalloc char[LongestIban];
        for (var index = 0; index + 1 < text.Count; index++)
        {
            if (text[index] is not { Kind: TokenKind.Word, Length: 2 } country || !text.IsKind(index + 1, TokenKind.Number) || FollowsDigit(text, index))
            {
                continue;
            }

            Span<char> code = [char.ToUpperInvariant(text.Folded[country.Start]), char.ToUpperInvariant(text.Folded[country.Start + 1])];
            if (!LengthOf.TryGetValue(code, out var length) || !TryRead(text.Folded, country.Start, compact[..length], out var end))
            {
                continue;
            }

            if (HasRightCheckDigits(compact[..length]))
            {
                Add(text, country.Start, end, new string(compact[..length]), results);
            }
            else if (text.IsGlued(index + 1))
            {
                // Somebody's account with a typing error is still nobody's order number.
                text.Take(country.Start, end - country.Start);
            }
        }
    }

    private static FrozenDictionary<string, int> ParseLengths(string lengths) => lengths
        .Split(' ')
        .ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), provider: null), StringComparer.Ordinal);

    private static bool FollowsDigit(EntityText text, int index) => text.IsGlued(index) && text.IsKind(index - 1, TokenKind.Number);

    private static bool TryRead(string folded, int start, Span<char> compact, out int end)
    {
        var read = 0;
        end = start;
        while (read < compact.Length && end < folded.Length)
        {
            var character = folded[end];
            if (char.IsAsciiLetterOrDigit(character))
            {
                compact[read++] = char.ToUpperInvariant(character);
            }
            else if (character is not (' ' or '.' or '-') || folded[end - 1] is ' ' or '.' or '-')
            {
                return false;
            }

            end++;
        }

        return read == compact.Length && (end == folded.Length || !char.IsLetterOrDigit(folded[end]));
    }

    private static bool HasRightCheckDigits(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var index = 0; index < iban.Length; index++)
        {
            // The first four characters count last.
            var character = iban[(index + 4) % iban.Length];
            remainder = char.IsAsciiDigit(character)
                ? (remainder * 10 + character - '0') % 97
                : (remainder * 100 + character - 'A' + 10) % 97;
        }

        return remainder == 1 && char.IsAsciiDigit(iban[2]) && char.IsAsciiDigit(iban[3]);
    }
}
