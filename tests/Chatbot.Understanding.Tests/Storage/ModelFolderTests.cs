using Chatbot.Testing;
using Chatbot.Understanding.Storage;

namespace Chatbot.Understanding.Tests.Storage;

public sealed class ModelFolderTests : IDisposable
{
    private static readonly UnderstandingOptions Options = new();

    private readonly TemporaryFolder _folder = new();
    private readonly ModelFolder _models;

    public ModelFolderTests() => _models = new ModelFolder(Path.Combine(_folder.Path, "models"));

    private IReadOnlyList<string> Files => Directory.GetFiles(Path.Combine(_folder.Path, "models"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stored_model_understands_as_the_trained_one_to_the_last_bit()
    {
        var trained = SmallModel.Train();
        _models.Save(SmallModel.Set, trained);

        var loaded = _models.TryLoad(SmallModel.Set, Options);

        Assert.NotNull(loaded);
        foreach (var text in SmallModel.Set.Examples.Select(example => example.Text).Append("ik wil ltaer betalen en tergsturen"))
        {
            var (expected, actual) = (trained.Understand(text), loaded.Understand(text));
            Assert.Equal((expected.Intent, expected.Score, expected.Language), (actual.Intent, actual.Score, actual.Language));
            Assert.Equal(expected.Candidates, actual.Candidates);
        }
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        SmallModel.Train().Save(first);
        SmallModel.Train().Save(second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_model_of_other_examples_is_not_taken()
    {
        _models.Save(SmallModel.Set, SmallModel.Train());

        Assert.Null(_models.TryLoad(SmallModel.Set with { Examples = [.. SmallModel.Set.Examples.Skip(1)] }, Options));
        Assert.Null(_models.TryLoad(SmallModel.Set with { Concepts = [] }, Options));
    }

    [Fact]
    public void Nothing_is_loaded_from_a_folder_that_is_not_there() => Assert.Null(_models.TryLoad(SmallModel.Set, Options));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    [InlineData(0)]
    public void A_model_that_was_cut_off_is_not_taken(double share)
    {
        _models.Save(SmallModel.Set, SmallModel.Train());
        var file = Assert.Single(Files);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length * share)]);

        Assert.Null(_models.TryLoad(SmallModel.Set, Options));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(1_000)]
    public void A_model_with_a_changed_byte_is_not_taken(int position)
    {
        _models.Save(SmallModel.Set, SmallModel.Train());
        var file = Assert.Single(Files);
        var bytes = File.ReadAllBytes(file);
        bytes[position] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.Null(_models.TryLoad(SmallModel.Set, Options));
    }

    [Fact]
    public void Old_models_make_room_and_nothing_unfinished_stays()
    {
        var model = SmallModel.Train();
        for (var skipped = 0; skipped < 7; skipped++)
        {
            _models.Save(SmallModel.Set with { Examples = [.. SmallModel.Set.Examples.Skip(skipped)] }, model);
        }

        Assert.Equal(4, Files.Count);
        Assert.All(Files, file => Assert.EndsWith(".model", file, StringComparison.Ordinal));
    }
}
