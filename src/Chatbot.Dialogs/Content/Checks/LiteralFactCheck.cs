using System.Text.RegularExpressions;
using Chatbot.Dialogs.Content.Reading;

namespace Chatbot.Dialogs.Content.Checks;

/// <summary>Finds facts that are typed out in replies: they would stay behind when <c>facts.yaml</c> changes.</summary>
internal static partial class LiteralFactCheck
{
    private const string DayNames =
        "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    public static void Run(IEnumerable<ContentFile> files, Facts facts, FindingList findings)
    {
        var days = new (string Name, int Days)[]
        {
            ("payment_term_days", facts.PaymentTermDays),
            ("extension_days", facts.ExtensionDays),
            ("reminder_days", facts.ReminderDays),
        };
        var urls = new (string Name, string Url)[] { ("chat_url", Bare(facts.ChatUrl)), ("klarna_url", Bare(facts.KlarnaUrl)) };
        foreach (var file in files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var lines = Blank(file.Text).Split('\n');
            for (var index = 0; index < lines.Length; index++)
            {
                var line = index + 1;
                foreach (var reason in Reasons(lines[index], facts.PhoneDial, days, urls))
                {
                    findings.Flawed(file.Path, line, reason);
                }
            }
        }
    }

    private static IEnumerable<string> Reasons(
        string line, string dial, (string Name, int Days)[] days, (string Name, string Url)[] urls)
    {
        foreach (Match match in PhoneNumberForm().Matches(line))
        {
            yield return PhoneNumber.Normalize(match.Value) == dial
                ? Literal(match.Value, "facts.phone")
                : $"'{match.Value}' is a phone number without a source: only {FactsFile.Path} may hold one.";
        }

        foreach (Match match in RoundTheClock().Matches(line).Concat(DayRange().Matches(line)))
        {
            yield return Literal(match.Value, "hours.week");
        }

        foreach (Match match in Address().Matches(line))
        {
            if (urls.FirstOrDefault(url => url.Url == Bare(match.Value)) is { Name: { } name })
            {
                yield return Literal(match.Value, $"facts.{name}");
            }
        }

        foreach (Match match in NumberOfDays().Matches(line))
        {
            var number = NumberWords.Read(match.Groups["number"].Value) * (match.Groups["weeks"].Success ? 7 : 1);
            if (days.FirstOrDefault(fact => fact.Days == number) is { Name: { } name })
            {
                yield return Literal(match.Value, $"facts.{name}");
            }
        }
    }

    private static string Literal(string text, string placeholder) =>
        $"'{text.Trim()}' is a fact: write the placeholder '{placeholder}' instead.";

    /// <summary>Puts spaces where templates are, and takes out the marks of bold and italics: "**14** dagen" is "14 dagen".</summary>
    private static string Blank(string text) => Emphasis().Replace(Template().Replace(text, match => NotNewline().Replace(match.Value, " ")), "");

    /// <summary>An address without what two spellings of it may differ in.</summary>
    private static string Bare(string address) => AddressPrefix().Replace(address.ToLowerInvariant(), "").TrimEnd('/', '.', ',', '!', '?', ':', ';');

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Template();

    [GeneratedRegex("[^\n]")]
    private static partial Regex NotNewline();

    [GeneratedRegex(@"\*+|(?<!\w)_+|_+(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<![\w/])(?:\+|0)(?:[\s().-]*[0-9]){8,14}(?!\w)")]
    private static partial Regex PhoneNumberForm();

    [GeneratedRegex(@"(?<!\w)24\s*[/x]\s*7(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex RoundTheClock();

    [GeneratedRegex($@"\b(?:{DayNames})\s*(?:t/m|tot(?: en met)?|to|through|till|until|[-–])\s*(?:{DayNames})\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayRange();

    [GeneratedRegex(@"(?:https?://|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[^\s)\]""'>]*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:https?://)?(?:www\.)?")]
    private static partial Regex AddressPrefix();

    // One word may stand between: "tien extra dagen", "14 calendar days".
    [GeneratedRegex(@"(?<![\w.,])(?<number>[0-9]{1,3}|\p{L}+)[\s-]+(?:\p{L}+\s+)?(?:(?:werk)?dag(?:en)?|days?|(?<weeks>we(?:ken|ek|eks?)))\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberOfDays();
}
