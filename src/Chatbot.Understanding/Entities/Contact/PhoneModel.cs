using Microsoft.Recognizers.Text;
using PhoneNumbers;

namespace Chatbot.Understanding.Entities.Contact;

/// <summary>Phone numbers that the numbering plans know: of one country as they are dialled there, of all others with + or 00.</summary>
/// <param name="region">The country of numbers without a country code.</param>
internal sealed class PhoneModel(string region) : EntityModel(EntityTypes.Phone)
{
    private const int FewestDigits = 8;
    private const int MostDigits = 15;
    private const int MostSeparators = 3;

    /// <summary>Checking a number takes many times as long as the rest of this model; nobody leaves more numbers than this.</summary>
    private const int MostChecks = 12;

    private readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();
    private readonly string _countryCode = PhoneNumberUtil.GetInstance().GetCountryCodeForRegion(region).ToString(provider: null);

    public override void Find(EntityText text, List<ModelResult> results)
    {
        Span<int> ends = stackalloc int[MostDigits];
        var folded = text.Folded;
        var checks = 0;
        var position = 0;
        while (position < folded.Length && checks < MostChecks)
        {
            var start = position;
            if (!MayStart(folded, position))
            {
                position++;
                continue;
            }

            var groups = ReadGroups(folded, start, ends, out var digits);
            position = start + 1;
            if (digits < FewestDigits || !text.IsFree(start, ends[groups - 1] - start))
            {
                continue;
            }

            // "06-12345678 12 uur": what follows a number may look like more of it.
            for (var group = groups - 1; group >= 0 && checks < MostChecks; group--)
            {
                if (CountDigits(folded.AsSpan(start, ends[group] - start)) < FewestDigits)
                {
                    break;
                }

                checks++;
                if (Read(folded.AsSpan(start, ends[group] - start)) is { } number)
                {
                    Add(text, start, ends[group], number, results);
                    position = ends[group];
                    break;
                }
            }
        }
    }

    private bool MayStart(string folded, int position)
    {
        var isAfterDigit = position > 0
            && (char.IsLetterOrDigit(folded[position - 1])
                || (position > 1 && folded[position - 1] is '.' or ',' or '-' or '/' or '+' && char.IsAsciiDigit(folded[position - 2])));
        if (isAfterDigit)
        {
            return false;
        }

        var rest = folded.AsSpan(position);
        return rest[0] switch
        {
            '+' => rest.Length > 1 && (char.IsAsciiDigit(rest[1]) || rest[1] is ' ' or '('),
            '0' => !IsDate(rest),
            '(' => rest.Length > 1 && rest[1] is '0' or '+',
            // The country's own code without a plus, before a mobile number: 31612345678.
            _ => rest.StartsWith(_countryCode, StringComparison.Ordinal) && rest[_countryCode.Length..].TrimStart(" -").StartsWith('6'),
        };
    }

    private static bool IsDate(ReadOnlySpan<char> rest) =>
        rest.Length >= 8
        && char.IsAsciiDigit(rest[1])
        && rest[2] is '-' or '/' or '.'
        && rest[3..].IndexOf(rest[2]) is var month and (1 or 2)
        && rest.Length >= month + 8
        && rest[(month + 4)..(month + 6)] is "19" or "20"
        && char.IsAsciiDigit(rest[month + 6])
        && char.IsAsciiDigit(rest[month + 7])
        && (rest.Length == month + 8 || !char.IsAsciiDigit(rest[month + 8]));

    /// <summary>How many groups of digits stand in a row; where each one ends.</summary>
    private static int ReadGroups(string folded, int start, Span<int> ends, out int digits)
    {
        var groups = 0;
        var separators = 0;
        digits = 0;
        for (var position = start; position < folded.Length; position++)
        {
            var character = folded[position];
            if (char.IsAsciiDigit(character))
            {
                if (++digits > MostDigits)
                {
                    // The group that becomes too long is not part of it.
                    groups -= separators == 0 ? 1 : 0;
                    digits = groups == 0 ? 0 : MostDigits;
                    return groups;
                }

                if (separators > 0 || groups == 0)
                {
                    groups++;
                }

                ends[groups - 1] = position + 1;
                separators = 0;
            }
            else if (character is ' ' or '-' or '.' or '/' or '(' or ')' || (character == '+' && position - start <= 1))
            {
                if (++separators > MostSeparators)
                {
                    break;
                }
            }
            else
            {
                // "06-12345678a" or "0612345678,50" is something else.
                if (separators == 0 && groups > 0 && (char.IsLetter(character) || IsDecimal(folded, position)))
                {
                    groups--;
                }

                break;
            }
        }

        if (groups == 0)
        {
            digits = 0;
        }

        return groups;
    }

    private static bool IsDecimal(string folded, int position) =>
        folded[position] == ',' && position + 1 < folded.Length && char.IsAsciiDigit(folded[position + 1]);

    private static int CountDigits(ReadOnlySpan<char> candidate)
    {
        var digits = 0;
        foreach (var character in candidate)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits;
    }

    private string? Read(ReadOnlySpan<char> candidate)
    {
        Span<char> compact = stackalloc char[MostDigits + 1];
        var length = 0;
        if (!candidate.Contains('+') && candidate[0] is not ('0' or '('))
        {
            compact[length++] = '+';
        }

        foreach (var character in candidate)
        {
            if (char.IsAsciiDigit(character) || (character == '+' && length == 0))
            {
                if (length == compact.Length)
                {
                    return null;
                }

                compact[length++] = character;
            }
        }

        try
        {
            var number = _numbers.Parse(new string(compact[..length]), region);
            return _numbers.IsValidNumber(number) ? _numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
