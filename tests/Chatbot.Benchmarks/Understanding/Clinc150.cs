using System.Text.Json;
using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>CLINC150 (Larson et al. 2019), <c>data_full.json</c>: 150 intents, and messages that belong to none of them.</summary>
internal sealed class Clinc150
{
    private readonly Dictionary<string, string[][]> _parts;

    public Clinc150(FileInfo file)
    {
        using var stream = file.OpenRead();
        _parts = JsonSerializer.Deserialize<Dictionary<string, string[][]>>(stream) ?? throw new FormatException($"{file.Name} holds nothing.");
    }

    public IReadOnlyList<Example> Train => Part("train");

    public IReadOnlyList<Example> Validation => Part("val");

    public IReadOnlyList<Example> Test => Part("test");

    public IReadOnlyList<Example> OutOfScopeTrain => Part("oos_train");

    public IReadOnlyList<Example> OutOfScopeValidation => Part("oos_val");

    public IReadOnlyList<Example> OutOfScopeTest => Part("oos_test");

    private Example[] Part(string name) =>
        [.. _parts[name].Select(pair => new Example("en", pair[1] == "oos" ? Understood.NoIntent : pair[1], pair[0]))];
}
