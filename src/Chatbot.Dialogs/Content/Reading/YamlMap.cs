using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>
/// A YAML mapping that is read key by key. Every fault is reported with its line, where a deserializer would stop at the first.
/// </summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly int _linesBefore;
    private readonly FindingList _findings;

    private YamlMap(YamlMappingNode node, string file, int linesBefore, FindingList findings)
    {
        _node = node;
        _file = file;
        _linesBefore = linesBefore;
        _findings = findings;
    }

    public int Line => LineOf(_node);

    public IEnumerable<string> Keys => _node.Children.Keys.Select(TextOf);

    /// <param name="yaml">The text of one document.</param>
    /// <param name="file">For the findings.</param>
    /// <param name="linesBefore">How many lines of the file come before the text.</param>
    /// <param name="findings">Where faults go, also those found later by reading keys.</param>
    /// <returns>Null if the text is no mapping.</returns>
    public static YamlMap? Parse(string yaml, string file, int linesBefore, FindingList findings)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            findings.Broken(file, linesBefore + (int)exception.Start.Line, $"This is not valid YAML: {exception.Message}");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new YamlMap(root, file, linesBefore, findings);
        }

        findings.Broken(file, linesBefore + 1, "Expected lines of 'key: value'.");
        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Where a key's value stands, or the mapping itself if the key is missing.</summary>
    public int LineOf(string key) => Find(key) is { } node ? LineOf(node) : Line;

    public void RefuseOtherKeys(params IEnumerable<string> known)
    {
        var names = known.ToList();
        foreach (var key in _node.Children.Keys.Where(key => !names.Contains(TextOf(key))))
        {
            _findings.Broken(_file, LineOf(key), $"The key '{TextOf(key)}' is not known here; known are {string.Join(", ", names)}.");
        }
    }

    /// <returns>Null, with a finding, if the key is missing or holds no text.</returns>
    public string? Text(string key)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value: { } value } when !string.IsNullOrWhiteSpace(value):
                return value;
            case null:
                Refuse(Line, $"The key '{key}' is missing.");
                return null;
            case var node:
                Refuse(LineOf(node), $"'{key}' must be a text.");
                return null;
        }
    }

    /// <returns>Null, with a finding, if the key is missing or holds no mapping.</returns>
    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case YamlMappingNode node:
                return Inner(node);
            case null:
                Refuse(Line, $"The key '{key}' is missing.");
                return null;
            case var node:
                Refuse(LineOf(node), $"'{key}' must hold lines of 'key: value'.");
                return null;
        }
    }

    /// <returns>The mappings of a list. Null, with a finding, if the key is missing or holds no list.</returns>
    public IReadOnlyList<YamlMap>? Maps(string key)
    {
        if (Items(key) is not { } items)
        {
            return null;
        }

        foreach (var item in items.Where(item => item is not YamlMappingNode))
        {
            Refuse(LineOf(item), $"Each item of '{key}' must be 'key: value'.");
        }

        return [.. items.OfType<YamlMappingNode>().Select(Inner)];
    }

    /// <returns>The texts of a list with their lines. Null, with a finding, if the key is missing or holds no list.</returns>
    public IReadOnlyList<(string Text, int Line)>? Texts(string key) =>
        Items(key) is { } items ? [.. items.Select(item => (TextOf(item), LineOf(item)))] : null;

    public bool IsMap(string key) => Find(key) is YamlMappingNode;

    public void Refuse(int line, string reason) => _findings.Broken(_file, line, reason);

    private IList<YamlNode>? Items(string key)
    {
        switch (Find(key))
        {
            case YamlSequenceNode sequence:
                return sequence.Children;
            case null:
                Refuse(Line, $"The key '{key}' is missing.");
                return null;
            case var node:
                Refuse(LineOf(node), $"'{key}' must be a list.");
                return null;
        }
    }

    private YamlMap Inner(YamlMappingNode node) => new(node, _file, _linesBefore, _findings);

    private YamlNode? Find(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private int LineOf(YamlNode node) => _linesBefore + (int)node.Start.Line;

    private static string TextOf(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
