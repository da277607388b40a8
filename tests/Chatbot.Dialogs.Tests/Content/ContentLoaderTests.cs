using Chatbot.Dialogs.Content;
using Chatbot.Testing;

namespace Chatbot.Dialogs.Tests.Content;

public sealed class ContentLoaderTests
{
    [Fact]
    public void Good_content_has_no_findings_and_all_its_parts()
    {
        using var folder = new SampleFolder();

        var content = folder.LoadGood();

        Assert.Equal(["nl", "en"], content.Languages);
        Assert.Equal(Intents.All, content.Topics("nl").Select(topic => topic.Intent));
        Assert.Equal(Intents.All.Count * (60 + 25), content.TrainingSet.Examples.Count);
        Assert.Equal(14, content.Facts.PaymentTermDays);
        Assert.Equal("+31208082852", content.Facts.PhoneDial);
    }

    [Fact]
    public void The_bots_own_content_has_no_findings()
    {
        var result = ContentLoader.Load(Repository.Dialogs, SampleFolder.Today);

        Assert.Empty(result.Findings);
        Assert.NotNull(result.Content);
    }

    [Fact]
    public void The_training_set_is_the_same_at_every_load()
    {
        using var folder = new SampleFolder();

        var first = folder.LoadGood();
        var second = folder.LoadGood();

        Assert.Equal(first.TrainingSet.Examples, second.TrainingSet.Examples);
        Assert.Equal(first.Version, second.Version);
    }

    [Fact]
    public void A_changed_file_changes_the_version()
    {
        using var folder = new SampleFolder();
        var before = folder.LoadGood().Version;

        folder.Replace("nl/thanks.md", "Over thanks.", "Graag gedaan.");

        Assert.NotEqual(before, folder.LoadGood().Version);
    }

    [Fact]
    public void All_faults_are_reported_by_file_and_line()
    {
        using var folder = new SampleFolder();
        folder
            .Replace("nl/thanks.md", "intent: contact_klarna", "intent: nowhere")
            .Replace("nl/thanks.md", "Over thanks.", "{{ facts.fax }}")
            .Replace("en/shared.md", "{{ limit }}", "{{ size }}")
            .Replace("facts.yaml", "value: 14", "value: -14");

        var result = folder.Load();

        Assert.Null(result.Content);
        Assert.Equal(
            [("en/shared.md", 40), ("facts.yaml", 17), ("nl/thanks.md", 5), ("nl/thanks.md", 10)],
            result.Findings.Select(finding => (finding.File, finding.Line)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_finding()
    {
        var result = ContentLoader.Load("/nowhere/dialogs", SampleFolder.Today);

        Assert.Null(result.Content);
        Assert.Equal("The content folder /nowhere/dialogs does not exist.", Assert.Single(result.Findings).Reason);
    }

    [Fact]
    public void Windows_line_endings_a_byte_order_mark_and_hidden_files_do_not_matter()
    {
        using var folder = new SampleFolder();
        var text = File.ReadAllText(Path.Combine(folder.Root, "nl/thanks.md"));
        folder
            .Write("nl/thanks.md", "\uFEFF" + text.ReplaceLineEndings("\r\n"))
            .Write("nl/.thanks.md.swp", [0xFF, 0xFE])
            .Write("..2026_11_23/nl/thanks.md", "");

        folder.LoadGood();
    }
}
