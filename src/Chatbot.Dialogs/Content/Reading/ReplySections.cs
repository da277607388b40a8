using Chatbot.Dialogs.Content.Replies;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>Turns the sections and buttons of one file into the replies that code asks for.</summary>
internal sealed class ReplySections(string path, MarkdownDocument document, FindingList findings)
{
    public const string Buttons = "buttons";

    /// <param name="owner">The first part of the replies' keys: an intent, or <c>shared</c>.</param>
    /// <param name="definitions">What the file must hold.</param>
    /// <param name="buttonsByReply">Whether <c>buttons</c> holds a list for each reply, or one for all.</param>
    public Dictionary<string, ReplyTemplate> Read(string owner, IReadOnlyList<ReplyDefinition> definitions, bool buttonsByReply)
    {
        var front = document.FrontMatter;
        var lists = buttonsByReply ? front?.Map(Buttons) : front;
        if (buttonsByReply)
        {
            lists?.RefuseOtherKeys(definitions.Select(definition => definition.Key));
        }

        foreach (var (key, section) in document.Sections.Where(section => definitions.All(definition => definition.Key != section.Key)))
        {
            findings.Flawed(path, section.Line, $"The reply '{key}' is used nowhere.");
        }

        var replies = new Dictionary<string, ReplyTemplate>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var buttons = ReadButtons(lists, buttonsByReply ? definition.Key : Buttons, definition);
            if (ReadText(definition) is { } text)
            {
                replies.Add(definition.Key, new ReplyTemplate($"{owner}.{definition.Key}", text, buttons));
            }
        }

        return replies;
    }

    private TextTemplate? ReadText(ReplyDefinition definition)
    {
        if (!document.Sections.TryGetValue(definition.Key, out var section))
        {
            findings.Broken(path, 0, $"The reply '{definition.Key}' is missing.");
            return null;
        }

        if (section.Text.Length == 0)
        {
            findings.Broken(path, section.Line, $"The reply '{definition.Key}' has no text.");
            return null;
        }

        if (section.Text.Length > definition.MostCharacters)
        {
            findings.Flawed(
                path, section.TextLine, $"'{definition.Key}' has {section.Text.Length} characters; at most {definition.MostCharacters} fit on a button.");
        }

        return Parse(section.Text, section.TextLine, definition, mayQuoteHours: definition.Key != ReplyContract.OpeningHoursReply);
    }

    private List<ButtonTemplate> ReadButtons(YamlMap? lists, string key, ReplyDefinition definition)
    {
        var mayBeLeftOut = definition.FewestButtons is null;
        if (lists is null || (mayBeLeftOut && !lists.Has(key)) || lists.Maps(key) is not { } entries)
        {
            return [];
        }

        if (entries.Count > definition.MostButtons)
        {
            findings.Flawed(path, lists.LineOf(key), $"'{definition.Key}' has {entries.Count} buttons; at most {definition.MostButtons} are shown.");
        }
        else if (entries.Count < definition.FewestButtons)
        {
            findings.Flawed(path, lists.LineOf(key), $"'{definition.Key}' leads nowhere: give it at least one button.");
        }

        return [.. entries.Select(entry => ReadButton(entry, definition)).OfType<ButtonTemplate>()];
    }

    private ButtonTemplate? ReadButton(YamlMap entry, ReplyDefinition definition)
    {
        if (!entry.Has("intent"))
        {
            entry.RefuseOtherKeys("title", "url");
            var title = ReadField(entry, "title", definition);
            var url = ReadField(entry, "url", definition);
            return title is null || url is null ? null : new ButtonTemplate(null, title, url);
        }

        entry.RefuseOtherKeys("intent");
        if (entry.Text("intent") is not { } intent)
        {
            return null;
        }

        if (!Intents.All.Contains(intent))
        {
            entry.Refuse(entry.LineOf("intent"), $"The button leads to '{intent}', which is no intent.");
            return null;
        }

        return new ButtonTemplate(intent, null, null);
    }

    private TextTemplate? ReadField(YamlMap entry, string key, ReplyDefinition definition) =>
        entry.Text(key) is { } text ? Parse(text, entry.LineOf(key), definition, mayQuoteHours: false) : null;

    private TextTemplate? Parse(string source, int line, ReplyDefinition definition, bool mayQuoteHours)
    {
        var template = TextTemplate.Parse(source, path, line, findings);
        var unfilled = template?.Placeholders.Where(placeholder => !IsFilled(placeholder.Name)).ToList() ?? [];
        foreach (var placeholder in unfilled)
        {
            findings.Broken(path, line + placeholder.Line, $"Nobody fills the placeholder '{placeholder.Name}' here.");
        }

        return unfilled.Count == 0 ? template : null;

        bool IsFilled(string name) =>
            name == ReplyContract.OpeningHoursReply
                ? mayQuoteHours
                : ReplyContract.CommonPlaceholders.Contains(name) || definition.Values.Any(value => value.Name == name);
    }
}
