using Chatbot.Dialogs.Content;
using Microsoft.Extensions.Time.Testing;

namespace Chatbot.Dialogs.Tests.Content;

public sealed class ContentStoreTests : IDisposable
{
    private static readonly TimeSpan OneLook = TimeSpan.FromSeconds(1);

    private readonly SampleFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly RecordingLogger<ContentStore> _logger = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_change_is_served_once_the_folder_stood_still()
    {
        using var store = Open();
        _folder.Replace("nl/thanks.md", "title: thanks", "title: Bedankt");

        _clock.Advance(OneLook);
        Assert.Equal("thanks", Title(store));

        _clock.Advance(OneLook);
        Assert.Equal("Bedankt", Title(store));
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_waited_for()
    {
        using var store = Open();
        _folder.Replace("nl/thanks.md", "title: thanks", "title: Bed");
        _clock.Advance(OneLook);
        _folder.Replace("nl/thanks.md", "title: Bed", "title: Bedankt");

        _clock.Advance(OneLook);
        Assert.Equal("thanks", Title(store));

        _clock.Advance(OneLook);
        Assert.Equal("Bedankt", Title(store));
    }

    [Fact]
    public void Changed_is_raised_after_the_new_version_is_current()
    {
        using var store = Open();
        var raised = new List<(BotContent Given, BotContent Current)>();
        store.Changed += content => raised.Add((content, store.Current));
        _folder.Replace("nl/thanks.md", "Over thanks.", "Graag gedaan.");

        _clock.Advance(5 * OneLook);

        var (given, current) = Assert.Single(raised);
        Assert.Same(given, current);
    }

    [Fact]
    public void Broken_content_is_refused_and_logged_and_the_last_good_version_goes_on_until_it_is_mended()
    {
        using var store = Open();
        var good = store.Current;
        _folder.Replace("nl/thanks.md", "Over thanks.", "{{ facts.fax }}");

        _clock.Advance(2 * OneLook);
        Assert.Same(good, store.Current);
        Assert.Contains("Error: nl/thanks.md:10: Nobody fills the placeholder 'facts.fax' here.", _logger.Lines);
        Assert.Contains($"Error: The changed content is broken; {good.Version} goes on being served", _logger.Lines);

        _folder.Replace("nl/thanks.md", "{{ facts.fax }}", "{{ facts.phone }}");
        _clock.Advance(2 * OneLook);
        Assert.NotEqual(good.Version, store.Current.Version);
    }

    [Fact]
    public void Broken_content_is_logged_once_and_not_at_every_look()
    {
        using var store = Open();
        _folder.Delete("nl/thanks.lu");

        _clock.Advance(10 * OneLook);

        Assert.Single(_logger.Lines, line => line == "Error: nl/thanks.lu:0: The file is missing.");
    }

    [Fact]
    public void A_flaw_is_logged_and_the_content_served()
    {
        using var store = Open();
        _folder.Append("nl/thanks.lu", "- nl thanks 1\n");

        _clock.Advance(2 * OneLook);

        Assert.Contains("Warning: nl/thanks.lu:62: This example is the same as the one at nl/thanks.lu:2.", _logger.Lines);
        Assert.Equal(61, store.Current.TrainingSet.Examples.Count(example => example is { Language: "nl", Intent: Intents.Thanks }));
    }

    [Fact]
    public void A_file_written_again_as_it_was_changes_nothing()
    {
        using var store = Open();
        var raised = 0;
        store.Changed += _ => raised++;
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Root, "nl/thanks.md"), new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc));

        _clock.Advance(3 * OneLook);

        Assert.Equal(0, raised);
    }

    [Fact]
    public void A_folder_that_goes_away_for_a_while_is_survived()
    {
        using var store = Open();
        var elsewhere = _folder.Root + "-elsewhere";
        Directory.Move(_folder.Root, elsewhere);
        _clock.Advance(3 * OneLook);
        Directory.Move(elsewhere, _folder.Root);
        _folder.Replace("nl/thanks.md", "title: thanks", "title: Bedankt");

        _clock.Advance(2 * OneLook);

        Assert.Equal("Bedankt", Title(store));
        Assert.Single(_logger.Lines, line => line == "Error: The content folder could not be looked at");
    }

    [Fact]
    public void A_handler_that_throws_does_not_stop_the_store()
    {
        using var store = Open();
        store.Changed += _ => throw new InvalidOperationException("The handler failed.");
        _folder.Replace("nl/thanks.md", "title: thanks", "title: Bedankt");
        _clock.Advance(2 * OneLook);
        _folder.Replace("nl/thanks.md", "title: Bedankt", "title: Dank je");

        _clock.Advance(2 * OneLook);

        Assert.Equal("Dank je", Title(store));
    }

    [Fact]
    public void A_change_behind_a_link_is_seen()
    {
        using var elsewhere = new SampleFolder();
        _folder.Delete("nl/thanks.md");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "nl/thanks.md"), Path.Combine(elsewhere.Root, "nl/thanks.md"));
        using var store = Open();
        elsewhere.Replace("nl/thanks.md", "title: thanks", "title: Bedankt");

        _clock.Advance(2 * OneLook);

        Assert.Equal("Bedankt", Title(store));
    }

    [Fact]
    public void Content_that_is_broken_from_the_start_is_an_error_that_lists_the_findings()
    {
        _folder.Delete("nl/thanks.md").Delete("en/thanks.md");

        var exception = Assert.Throws<ContentException>(Open);

        Assert.Equal(["en/thanks.md", "nl/thanks.md"], exception.Findings.Select(finding => finding.File));
        Assert.Contains("nl/thanks.md:0: The file is missing.", exception.Message, StringComparison.Ordinal);
    }

    private static string Title(ContentStore store) => store.Current.Topic("nl", Intents.Thanks).Title;

    private ContentStore Open() => new(_folder.Root, _clock, _logger);
}
