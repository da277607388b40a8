using System.Collections.ObjectModel;
using Chatbot.Dialogs.Content.Hours;
using Scriban.Runtime;

namespace Chatbot.Dialogs.Content.Replies;

/// <summary>Renders replies in one language at one moment; the check at loading and the turn both come through here.</summary>
/// <param name="titleOf">A topic's title by its intent.</param>
/// <param name="openingHours">The reply that others may quote.</param>
/// <param name="facts">From <see cref="ReplyValues"/>, as is <paramref name="shop"/>.</param>
/// <param name="shop">The shop's values.</param>
/// <param name="hours">The opening hours at that moment.</param>
internal sealed class ReplyRendering(
    Func<string, string> titleOf, TextTemplate openingHours, ScriptObject facts, ScriptObject shop, HoursText hours)
{
    private readonly ScriptObject _hours = ReplyValues.Of(hours);

    /// <exception cref="TemplateException">A placeholder has no value, or a limit was reached.</exception>
    public Reply Render(ReplyTemplate template, IReadOnlyDictionary<string, object?>? values)
    {
        var globals = Globals(values, ReplyValues.Escape);
        if (template.Text.Uses(ReplyContract.OpeningHoursReply))
        {
            globals[ReplyContract.OpeningHoursReply] = openingHours.Render(globals);
        }

        var text = template.Text.Render(globals);
        // A caption or an address is no Markdown.
        var plain = Globals(values, value => value);
        return new Reply(template.Key, text, [.. template.Buttons.Select(button => Render(button, plain))]);
    }

    private ScriptObject Globals(IReadOnlyDictionary<string, object?>? values, Func<object?, object?> convert)
    {
        var globals = new ScriptObject { ["facts"] = facts, ["shop"] = shop, ["hours"] = _hours };
        foreach (var (name, value) in values ?? ReadOnlyDictionary<string, object?>.Empty)
        {
            globals[name] = convert(value);
        }

        return globals;
    }

    private ReplyButton Render(ButtonTemplate button, ScriptObject globals) =>
        button.Intent is { } intent
            ? new ReplyButton(titleOf(intent), intent, null)
            : new ReplyButton(button.Title!.Render(globals), null, button.Url!.Render(globals));
}
