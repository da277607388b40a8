using System.Text;
using Chatbot.Dialogs.Content.Hours;
using Scriban.Runtime;

namespace Chatbot.Dialogs.Content.Replies;

/// <summary>Gathers what the placeholders of a reply stand for.</summary>
internal static class ReplyValues
{
    private const string MarkdownMarks = "\\`*_[]<>~|";

    public static ScriptObject Of(Facts facts) => new()
    {
        ["phone"] = facts.Phone,
        ["phone_dial"] = facts.PhoneDial,
        ["payment_term_days"] = facts.PaymentTermDays,
        ["extension_days"] = facts.ExtensionDays,
        ["extension_times"] = facts.ExtensionTimes,
        ["reminder_days"] = facts.ReminderDays,
        ["chat_url"] = facts.ChatUrl,
        ["klarna_url"] = facts.KlarnaUrl,
    };

    /// <summary>A moment that has no such text leaves the placeholder unfilled, so that its use shows as a fault.</summary>
    public static ScriptObject Of(HoursText hours)
    {
        var values = new ScriptObject { ["is_open"] = hours.IsOpen, ["week"] = hours.Week };
        if (hours.OpenUntil is not null)
        {
            values["open_until"] = hours.OpenUntil;
        }

        if (hours.OpensAt is not null)
        {
            values["opens_at"] = hours.OpensAt;
        }

        return values;
    }

    public static ScriptObject Of(ShopOptions shop) => new() { ["name"] = shop.Name, ["terms_url"] = shop.TermsUrl };

    /// <summary>Values from outside the content are text, whatever marks they hold: a customer's own words make no link.</summary>
    public static object? Escape(object? value) => value is string text ? EscapeMarkdown(text) : value;

    private static string EscapeMarkdown(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (MarkdownMarks.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character is '\r' or '\n' ? ' ' : character);
        }

        return escaped.ToString();
    }
}
