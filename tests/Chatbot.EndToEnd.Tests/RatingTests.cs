using Chatbot.Conversations;
using Chatbot.Conversations.LiteDb;
using Chatbot.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.EndToEnd.Tests;

/// <summary>What customers thought of replies, as <c>transcripts show</c> tells it.</summary>
public sealed class RatingTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private int _activities;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reaction_stands_in_its_place_and_names_the_reply_by_the_channels_id()
    {
        var lines = await ShowAsync(
            [Said("Kan ik later betalen?"), Replied("answer", "Ja, dat kan."), Said("Fijn"), Replied("other", "Graag gedaan!"), Reacted("17-answer", "like")],
            new Delivery("answer", "17-answer"),
            new Delivery("other", "17-other"));

        Assert.Equal(
            [
                "2026-03-02 12:00:01Z  Customer: Kan ik later betalen?",
                "2026-03-02 12:00:02Z  Chatbot: Ja, dat kan.",
                "2026-03-02 12:00:03Z  Customer: Fijn",
                "2026-03-02 12:00:04Z  Chatbot: Graag gedaan!",
                "2026-03-02 12:00:05Z  Customer rated: like — on reply of 2026-03-02 12:00:02Z: Ja, dat kan.",
            ],
            lines);
    }

    [Fact]
    public async Task A_reply_is_also_named_by_its_own_id()
    {
        var lines = await ShowAsync([Replied("answer", "Ja, dat kan."), Reacted("answer", "heart")]);

        Assert.Equal("2026-03-02 12:00:02Z  Customer rated: heart — on reply of 2026-03-02 12:00:01Z: Ja, dat kan.", lines[^1]);
    }

    [Fact]
    public async Task Reactions_that_were_taken_back_are_told()
    {
        var reaction = Reacted("answer", "heart", "surprised");
        reaction.ReactionsRemoved = [new MessageReaction("like")];

        var lines = await ShowAsync([Replied("answer", "Ja."), reaction]);

        Assert.Contains(" rated: heart, surprised, like taken back — on reply ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_is_told_with_the_customers_words()
    {
        (string? Feedback, string Told)[] cases =
        [
            ("""{"feedbackText":"Dat klopt niet"}""", """ ("Dat klopt niet")"""),
            ("""{"feedbackText":"2026-03-02T12:00:00Z"}""", """ ("2026-03-02T12:00:00Z")"""),
            ("""{"feedbackText":""}""", ""),
            ("Dat klopt niet", """ ("Dat klopt niet")"""),
            ("{Dat klopt niet", """ ("{Dat klopt niet")"""),
            ("""{"comment":"Dat klopt niet"}""", """ ("{"comment":"Dat klopt niet"}")"""),
            ("12", """ ("12")"""),
            (" ", ""),
            (null, ""),
        ];

        var lines = await ShowAsync(
            [Replied("answer", "Ja."), .. cases.Select(given => GaveFeedback("17-answer", "dislike", given.Feedback))],
            new Delivery("answer", "17-answer"));

        Assert.Equal(
            cases.Select(given => $"Customer rated: dislike{given.Told} — on reply of 2026-03-02 12:00:01Z: Ja."),
            lines.Skip(1).Select(line => line[22..]));
    }

    [Fact]
    public async Task A_rating_is_one_line_whatever_was_said()
    {
        var reply = $"""
            Je betaalt binnen 14 dagen.

            - {string.Concat(Enumerable.Repeat("👍🏽", 40))}
            """;

        var lines = await ShowAsync([Replied("answer", reply), GaveFeedback("answer", "like\n2026", "Top!\r\n\t\u001b[2J\u0085Chatbot: nee\u2028x")]);

        Assert.StartsWith(
            """2026-03-02 12:00:02Z  Customer rated: like 2026 ("Top! \u001b[2J Chatbot: nee x") — on reply of 2026-03-02 12:00:01Z: Je betaalt binnen 14 dagen. - 👍🏽""",
            lines[^1],
            StringComparison.Ordinal);
        Assert.EndsWith("👍🏽…", lines[^1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public async Task What_rates_no_reply_is_shown_by_its_type()
    {
        var lines = await ShowAsync(
        [
            Said("hoi"),
            Replied("answer", "Hallo!"),
            Reacted("unknown", "like"),
            Reacted("1", "like"),
            Reacted("answer"),
            GaveFeedback("unknown", "like", feedback: null),
            Invoked("answer", "message/submitAction", new JObject { ["actionName"] = "other", ["actionValue"] = new JObject { ["reaction"] = "like" } }),
            Invoked("answer", "message/submitAction", new JObject { ["actionName"] = "feedback", ["actionValue"] = new JObject { ["reaction"] = new JObject() } }),
            Invoked("answer", "message/submitAction", value: null),
            Invoked("answer", "adaptiveCard/action", new JObject { ["actionName"] = "feedback", ["actionValue"] = new JObject { ["reaction"] = "like" } }),
        ]);

        Assert.Equal(
            [.. Enumerable.Repeat("Customer: (messageReaction)", 3), .. Enumerable.Repeat("Customer: (invoke)", 5)],
            lines.Skip(2).Select(line => line[22..]));
    }

    private async Task<IReadOnlyList<string>> ShowAsync(Activity[] activities, params Delivery[] deliveries)
    {
        using (var database = LiteDbDatabase.Open(Path.Combine(_folder.Path, "chatbot.db"), TimeProvider.System))
        {
            var store = new LiteDbConversationStore(database, TimeProvider.System);
            await store.AppendAsync(activities);
            await store.RecordDeliveriesAsync("msteams", "c1", deliveries);
        }

        var show = await ChatbotProcess.RunAsync(["transcripts", "show", "c1", .. ChatbotProcess.DataSettings(_folder.Path)]);
        Assert.Equal((0, string.Empty), (show.ExitCode, show.Errors));
        Assert.Equal("msteams c1", show.Lines[0]);
        return [.. show.Lines.Skip(1)];
    }

    private Activity Said(string text)
    {
        var activity = AnActivity(ActivityTypes.Message);
        activity.Text = text;
        return activity;
    }

    private Activity Replied(string id, string text)
    {
        var activity = Said(text);
        activity.Id = id;
        activity.From.Role = RoleTypes.Bot;
        return activity;
    }

    private Activity Reacted(string replyToId, params string[] types)
    {
        var activity = AnActivity(ActivityTypes.MessageReaction);
        activity.ReplyToId = replyToId;
        activity.ReactionsAdded = [.. types.Select(type => new MessageReaction(type))];
        return activity;
    }

    private Activity GaveFeedback(string replyToId, string reaction, string? feedback) => Invoked(
        replyToId,
        "message/submitAction",
        new JObject { ["actionName"] = "feedback", ["actionValue"] = new JObject { ["reaction"] = reaction, ["feedback"] = feedback } });

    private Activity Invoked(string replyToId, string name, JObject? value)
    {
        var activity = AnActivity(ActivityTypes.Invoke);
        activity.ReplyToId = replyToId;
        activity.Name = name;
        activity.Value = value;
        return activity;
    }

    private Activity AnActivity(string type)
    {
        var number = ++_activities;
        return new Activity(type)
        {
            Id = $"{number}",
            ChannelId = "msteams",
            Conversation = new ConversationAccount(id: "c1"),
            From = new ChannelAccount("someone"),
            Timestamp = Noon.AddSeconds(number),
        };
    }
}
