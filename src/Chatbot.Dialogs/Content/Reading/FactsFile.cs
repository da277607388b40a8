using System.Globalization;
using System.Text.RegularExpressions;
using Chatbot.Dialogs.Content.Hours;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>Reads <c>facts.yaml</c>, and finds facts that are impossible, contradict each other or are no longer vouched for.</summary>
internal sealed partial class FactsFile
{
    public const string Path = "facts.yaml";

    private const string Value = "value";

    private readonly YamlMap _facts;
    private readonly DateOnly _today;
    private readonly FindingList _findings;

    private FactsFile(YamlMap facts, DateOnly today, FindingList findings)
    {
        _facts = facts;
        _today = today;
        _findings = findings;
    }

    /// <returns>Null, with findings, if any fact is missing or impossible.</returns>
    public static (Facts Facts, OpeningHours Hours)? Read(ContentFile file, DateOnly today, FindingList findings)
    {
        var root = YamlMap.Parse(file.Text, file.Path, linesBefore: 0, findings);
        root?.RefuseOtherKeys("facts");
        return root?.Map("facts") is { } facts ? new FactsFile(facts, today, findings).Read() : null;
    }

    private (Facts, OpeningHours)? Read()
    {
        _facts.RefuseOtherKeys(
            "phone", "opening_hours", "payment_term_days", "extension_days", "extension_times", "reminder_days", "chat_url", "klarna_url");

        var phone = Phone();
        var hours = Fact("opening_hours") is { } map ? OpeningHoursReader.Read(map, Value) : null;
        var term = Count("payment_term_days");
        var extension = Count("extension_days");
        var times = Count("extension_times");
        var reminder = Count("reminder_days");
        var chat = Url("chat_url");
        var klarna = Url("klarna_url");

        if (reminder >= term)
        {
            _facts.Refuse(
                _facts.Map("reminder_days")!.LineOf(Value),
                $"A reminder {reminder} days before the due date comes before the invoice: payment_term_days is {term}.");
        }

        return phone is { } number && hours is not null && term is { } termDays && extension is { } extensionDays
            && times is { } extensionTimes && reminder is { } reminderDays && chat is not null && klarna is not null
            ? (new Facts(number.Text, number.Dial, termDays, extensionDays, extensionTimes, reminderDays, chat, klarna), hours)
            : null;
    }

    private YamlMap? Fact(string name, params string[] furtherKeys)
    {
        if (_facts.Map(name) is not { } fact)
        {
            return null;
        }

        fact.RefuseOtherKeys([Value, .. furtherKeys, "source", "checked_on", "valid_until"]);
        fact.Text("source");
        var checkedOn = Date(fact, "checked_on");
        var validUntil = Date(fact, "valid_until");
        if (checkedOn > _today)
        {
            _findings.Flawed(Path, fact.LineOf("checked_on"), $"The fact '{name}' was checked on {checkedOn:yyyy-MM-dd}, which is in the future.");
        }

        if (validUntil < checkedOn)
        {
            _findings.Flawed(
                Path,
                fact.LineOf("valid_until"),
                $"The fact '{name}' is valid until {validUntil:yyyy-MM-dd}, before it was checked on {checkedOn:yyyy-MM-dd}.");
        }
        else if (validUntil < _today)
        {
            _findings.Flawed(
                Path, fact.LineOf("valid_until"), $"The fact '{name}' was valid until {validUntil:yyyy-MM-dd}: check it again and set a new date.");
        }

        return fact;
    }

    private static DateOnly? Date(YamlMap fact, string key)
    {
        if (fact.Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        fact.Refuse(fact.LineOf(key), $"'{key}' must be a date such as 2026-11-22, not '{text}'.");
        return null;
    }

    private int? Count(string name)
    {
        if (Fact(name) is not { } fact || fact.Text(Value) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        fact.Refuse(fact.LineOf(Value), $"The fact '{name}' must be a whole number above 0, not '{text}'.");
        return null;
    }

    private string? Url(string name)
    {
        if (Fact(name) is not { } fact || fact.Text(Value) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
        {
            return text;
        }

        fact.Refuse(fact.LineOf(Value), $"The fact '{name}' must be an absolute https address, not '{text}'.");
        return null;
    }

    private (string Text, string Dial)? Phone()
    {
        const string Dial = "dial";
        if (Fact("phone", Dial) is not { } fact)
        {
            return null;
        }

        var text = fact.Text(Value);
        var dial = fact.Text(Dial);
        if (text is null || dial is null)
        {
            return null;
        }

        if (!DialForm().IsMatch(dial))
        {
            fact.Refuse(fact.LineOf(Dial), $"'dial' must be + and digits, with the country code, not '{dial}'.");
            return null;
        }

        if (PhoneNumber.Normalize(text) != dial)
        {
            fact.Refuse(fact.LineOf(Dial), $"'dial' {dial} is another number than the value {text}.");
            return null;
        }

        return (text, dial);
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex DialForm();
}
