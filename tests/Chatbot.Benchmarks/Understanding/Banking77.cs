using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>BANKING77 (Casanueva et al. 2020): 13,083 questions to a bank with 77 intents.</summary>
internal sealed class Banking77(FileInfo train, FileInfo test)
{
    private readonly IReadOnlyList<Example> _train = Read(train);

    public IReadOnlyList<Example> Test { get; } = Read(test);

    public TrainingSet Full => new(_train, []);

    /// <summary>The first examples of each intent after a shuffle.</summary>
    public TrainingSet Part(int examplesPerIntent, int seed)
    {
        var shuffled = _train.ToArray();
        new Random(seed).Shuffle(shuffled);
        return new TrainingSet([.. shuffled.GroupBy(example => example.Intent, StringComparer.Ordinal).SelectMany(intent => intent.Take(examplesPerIntent))], []);
    }

    private static List<Example> Read(FileInfo file)
    {
        using var reader = file.OpenText();
        return [.. CsvReader.ReadRecords(reader).Skip(1).Select(fields => fields is [var text, var intent]
            ? new Example("en", intent, text)
            : throw new FormatException($"{file.Name}: a record has not two fields but {fields.Count}: {string.Join(" | ", fields)}"))];
    }
}
