using Chatbot.Dialogs.Content;

namespace Chatbot.Dialogs.Tests.Content;

public sealed class BotContentTests
{
    [Theory]
    [InlineData("Later betalen?", Intents.ExtendDueDate)]
    [InlineData("  later BETALEN ", Intents.ExtendDueDate)]
    [InlineData("Later betalen!?", Intents.ExtendDueDate)]
    [InlineData("later", null)]
    [InlineData("", null)]
    [InlineData("?", null)]
    public void A_caption_leads_to_its_topic_however_it_is_typed(string text, string? intent)
    {
        using var folder = new SampleFolder();
        var content = folder.Replace("nl/extend_due_date.md", "title: extend due date", "title: Later betalen").LoadGood();

        Assert.Equal(intent, content.FindIntentByTitle("nl", text));
    }

    [Fact]
    public void A_caption_counts_in_its_own_language_only()
    {
        using var folder = new SampleFolder();
        var content = folder.Replace("nl/extend_due_date.md", "title: extend due date", "title: Later betalen").LoadGood();

        Assert.Null(content.FindIntentByTitle("en", "Later betalen"));
    }

    [Fact]
    public void A_word_list_is_that_of_all_languages_together()
    {
        using var folder = new SampleFolder();
        var content = folder.LoadGood();

        Assert.Equal(["later", "nl", "en"], content.PhraseList("LATER"));
        Assert.Equal(["nl engels", "en engels"], content.PhraseList("LANGUAGE_EN"));
        Assert.Empty(content.PhraseList("NOWHERE"));
    }

    [Fact]
    public void A_language_or_intent_that_is_not_there_is_named()
    {
        using var folder = new SampleFolder();
        var content = folder.LoadGood();

        Assert.Contains("'de'", Assert.Throws<ArgumentException>(() => content.Topics("de")).Message, StringComparison.Ordinal);
        Assert.Contains("'weather'", Assert.Throws<ArgumentException>(() => content.Topic("nl", "weather")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_knows_its_title_and_dialog()
    {
        using var folder = new SampleFolder();

        var topic = folder.LoadGood().Topic("en", Intents.RefundStatus);

        Assert.Equal((Intents.RefundStatus, "refund status", "answer"), (topic.Intent, topic.Title, topic.Dialog));
    }
}
