using System.Globalization;
using Chatbot.Dialogs.Content;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chatbot.Dialogs.Tests.Content;

public sealed class ReplyRendererTests
{
    private const string Monday = "2026-11-23T12:00:00Z";
    private const string Sunday = "2026-11-29T12:00:00Z";

    [Fact]
    public void A_reply_has_its_key_its_text_as_Markdown_and_its_buttons()
    {
        using var folder = new SampleFolder();
        var content = folder
            .Replace("nl/thanks.md", "Over thanks.", "**{{ facts.payment_term_days }}** dagen\n\n- bij {{ shop.name }} & co")
            .Replace("nl/thanks.md", "  - intent: contact_klarna", "  - intent: refund_status\n  - title: Bel {{ facts.phone }}\n    url: \"tel:{{ facts.phone_dial }}\"")
            .LoadGood();

        var reply = Renderer(Monday).Topic(content, "nl", Intents.Thanks);

        Assert.Equal("thanks.answer", reply.Key);
        Assert.Equal("**14** dagen\n\n- bij Jansen & Zn & co", reply.Text);
        Assert.Equal(
            [new ReplyButton("refund status", Intents.RefundStatus, null), new ReplyButton("Bel 020-8082852", null, "tel:+31208082852")],
            reply.Buttons);
    }

    [Theory]
    [InlineData(Monday, "Nog een keer. open vrijdag 24:00")]
    [InlineData(Sunday, "Nog een keer. dicht maandag 00:00")]
    public void The_opening_hours_are_those_of_the_moment(string moment, string text)
    {
        using var folder = new SampleFolder();

        Assert.Equal(text, Renderer(moment).Topic(folder.LoadGood(), "nl", Intents.None, "second_miss").Text);
    }

    [Fact]
    public void Buttons_may_differ_between_the_replies_of_a_topic()
    {
        using var folder = new SampleFolder();
        var content = folder
            .Replace("nl/none.md", "  - intent: contact_klarna", "  answer:\n    - intent: capabilities\n  second_miss:\n    - intent: human_agent")
            .LoadGood();

        Assert.Equal(Intents.Capabilities, Assert.Single(Renderer(Monday).Topic(content, "nl", Intents.None).Buttons).Intent);
        Assert.Equal(Intents.HumanAgent, Assert.Single(Renderer(Monday).Topic(content, "nl", Intents.None, "second_miss").Buttons).Intent);
    }

    [Fact]
    public void A_callers_text_is_shown_as_it_is_and_never_acts_as_Markdown()
    {
        using var folder = new SampleFolder();
        var values = new Dictionary<string, object?> { ["first"] = "Ja, *graag*", ["second"] = "[x](https://evil.example)\n<b>" };

        var reply = Renderer(Monday).Shared(folder.LoadGood(), "nl", "did_you_mean", values);

        Assert.Equal("shared.did_you_mean", reply.Key);
        Assert.Equal(@"Ja, \*graag\* / \[x\](https://evil.example) \<b\>?", reply.Text);
    }

    [Fact]
    public void A_callers_number_is_filled_in()
    {
        using var folder = new SampleFolder();

        var reply = Renderer(Monday).Shared(folder.LoadGood(), "en", "too_long", new Dictionary<string, object?> { ["limit"] = 1000 });

        Assert.Equal("Te lang: 1000", reply.Text);
    }

    [Fact]
    public void Rendering_in_many_turns_at_once_mixes_nothing_up()
    {
        using var folder = new SampleFolder();
        var content = folder.LoadGood();
        var renderer = Renderer(Monday);

        var texts = Enumerable.Range(0, 500).AsParallel().AsOrdered().Select(
            limit => renderer.Shared(content, "nl", "too_long", new Dictionary<string, object?> { ["limit"] = limit }).Text);

        Assert.Equal(Enumerable.Range(0, 500).Select(limit => string.Create(CultureInfo.InvariantCulture, $"Te lang: {limit}")), texts);
    }

    [Fact]
    public void A_reply_that_is_not_there_is_named()
    {
        using var folder = new SampleFolder();
        var content = folder.LoadGood();

        var exception = Assert.Throws<ArgumentException>(() => Renderer(Monday).Topic(content, "nl", Intents.Thanks, "second_miss"));

        Assert.Contains("'second_miss'", exception.Message, StringComparison.Ordinal);
    }

    private static ReplyRenderer Renderer(string moment) => new(
        new FakeTimeProvider(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)),
        Options.Create(new ShopOptions { Name = "Jansen & Zn", TermsUrl = "https://shop.example/terms" }));
}
