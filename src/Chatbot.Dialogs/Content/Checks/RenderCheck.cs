using Chatbot.Dialogs.Content.Hours;
using Chatbot.Dialogs.Content.Reading;
using Chatbot.Dialogs.Content.Replies;

namespace Chatbot.Dialogs.Content.Checks;

/// <summary>Renders every reply with sample values, with Klarna open and closed, so that no customer is the first to see it fail.</summary>
internal static class RenderCheck
{
    private static readonly ShopOptions SampleShop = new() { Name = "Voorbeeldwinkel", TermsUrl = "https://shop.example/terms" };

    public static void Run(IEnumerable<LanguageFolder> folders, Facts facts, OpeningHours hours, FindingList findings)
    {
        foreach (var folder in folders)
        {
            // Without it nothing that quotes it can be tried; that it is missing was reported.
            if (folder.Shared.TryGetValue(ReplyContract.OpeningHoursReply, out var openingHours))
            {
                Run(folder, openingHours.Text, facts, hours, findings);
            }
        }
    }

    private static void Run(LanguageFolder folder, TextTemplate openingHours, Facts facts, OpeningHours hours, FindingList findings)
    {
        int?[] minutes = [hours.SomeOpenMinute, hours.SomeClosedMinute];
        foreach (var minute in minutes.OfType<int>())
        {
            var rendering = new ReplyRendering(
                intent => intent, openingHours, ReplyValues.Of(facts), ReplyValues.Of(SampleShop), hours.TextAt(minute, folder.Language));
            foreach (var (template, definition) in Replies(folder))
            {
                Try(rendering, template, definition, findings);
            }
        }
    }

    private static void Try(ReplyRendering rendering, ReplyTemplate template, ReplyDefinition definition, FindingList findings)
    {
        try
        {
            var reply = rendering.Render(template, definition.Values.ToDictionary(value => value.Name, object? (value) => value.Sample));
            if (string.IsNullOrWhiteSpace(reply.Text))
            {
                findings.Broken(template.Text.File, template.Text.Line, $"'{template.Key}' says nothing.");
            }

            foreach (var (made, button) in reply.Buttons.Zip(template.Buttons))
            {
                CheckUrl(made, button, findings);
            }
        }
        catch (TemplateException exception)
        {
            findings.Broken(exception.File, exception.Line, $"The template cannot be rendered: {exception.Reason}");
        }
    }

    private static void CheckUrl(ReplyButton made, ButtonTemplate button, FindingList findings)
    {
        if (button.Url is { } url && !(Uri.TryCreate(made.Url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "tel"))
        {
            findings.Broken(url.File, url.Line, $"A button's url must be an absolute https: or tel: address, not '{made.Url}'.");
        }
    }

    private static IEnumerable<(ReplyTemplate Template, ReplyDefinition Definition)> Replies(LanguageFolder folder)
    {
        var topics = folder.Topics.SelectMany(read => Join(read.Topic.Replies, ReplyContract.OfTopic(read.Topic.Intent, read.Topic.Dialog)!));
        return topics.Concat(Join(folder.Shared, ReplyContract.Shared));
    }

    private static IEnumerable<(ReplyTemplate, ReplyDefinition)> Join(
        IReadOnlyDictionary<string, ReplyTemplate> replies, IReadOnlyList<ReplyDefinition> definitions) =>
        definitions.Where(definition => replies.ContainsKey(definition.Key)).Select(definition => (replies[definition.Key], definition));
}
