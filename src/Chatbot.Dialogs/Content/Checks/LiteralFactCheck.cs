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
        var urls = new (string Name, Regex Form)[] { ("chat_url", FormOf(facts.ChatUrl)), ("klarna_url", FormOf(facts.KlarnaUrl)) };
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
        string line, string dial, (string Name, int Days)[] days, (string Name, Regex Form)[] urls)
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

        foreach (var (name, form) in urls)
        {
            foreach (Match match in form.Matches(line))
            {
                yield return Literal(match.Value, $"facts.{name}");
            }
        }

        foreach (Match match in NumberOfDays().Matches(line))
        {
            var unit = match.Groups["weeks"].Success ? 7 : 1;
            foreach (Capture word in match.Groups["number"].Captures)
            {
                if (days.FirstOrDefault(fact => fact.Days == NumberWords.Read(word.Value) * unit) is { Name: { } name })
                {
                    yield return Literal(line[word.Index..(match.Index + match.Length)], $"facts.{name}");
                    break;
                }
            }
        }
    }

    private static string Literal(string text, string placeholder) =>
        $"'{text.Trim()}' is a fact: write the placeholder '{placeholder}' instead.";

    /// <summary>Puts spaces where templates are, and takes out the marks of bold and italics: "**14** dagen" is "14 dagen".</summary>
    private static string Blank(string text)
    {
        var withoutTemplates = Template().Replace(
            text, match => string.Concat(match.Value.Select(character => character == '\n' ? '\n' : ' ')));
        return Emphasis().Replace(withoutTemplates, "");
    }

    /// <summary>An address with or without <c>https://</c> and <c>www.</c>, but not a longer one that begins with it.</summary>
    private static Regex FormOf(string url)
    {
        var bare = Regex.Escape(AddressPrefix().Replace(url, "").TrimEnd('/'));
        return new Regex($@"(?<![\w.-])(?:https?://)?(?:www\.)?{bare}/?(?![\w-]|[./]\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Template();

    [GeneratedRegex(@"\*+|(?<!\w)_+|_+(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<![\w/])(?:\+|0)(?:[\s().-]*[0-9]){8,14}(?!\w)")]
    private static partial Regex PhoneNumberForm();

    [GeneratedRegex(@"(?<!\w)24\s*[/x]\s*7(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoundTheClock();

    [GeneratedRegex(
        $@"\b(?:{DayNames})\s*(?:t/m|tot(?: en met)?|to|through|till|until|[-–])\s*(?:{DayNames})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayRange();

    [GeneratedRegex(@"^https://(?:www\.)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressPrefix();

    // The number is one of the two words before: "tien dagen", "14 calendar days".
    [GeneratedRegex(
        @"(?:(?<number>[\w-]+)[\s()-]+)?(?<![\w.,])(?<number>[\w-]+)[\s()-]+(?:(?:werk)?dag(?:en)?|days?|(?<weeks>week|weken|weeks))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfDays();
}
