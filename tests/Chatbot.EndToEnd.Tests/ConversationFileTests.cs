using Chatbot.Testing;
using Microsoft.Bot.Schema;

namespace Chatbot.EndToEnd.Tests;

/// <summary>
/// Runs every <c>Conversations/*.chat</c>. A line is <c>customer: what is typed</c>, <c>press: a button's caption under the
/// last reply</c>, <c>joins: a locale</c>, <c>bot: the key of the reply, after it a language if not Dutch</c>,
/// <c>says: words that the last reply holds</c>, or <c>&gt; a comment</c>.
/// </summary>
[Collection(HostCollection.Name)]
public class ConversationFileTests(HostFixture fixture)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_conversation_goes_as_written(string file)
    {
        var conversation = new BotConnectorConversation(fixture.Host.Client);
        var replies = new Queue<Activity>();
        Activity? last = null;
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, file));
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (line.Length == 0 || line[0] == '>')
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (kind, rest) = (line[..colon], line[(colon + 1)..].Trim());
            switch (kind)
            {
                case "joins" or "customer" or "press":
                    Assert.True(replies.Count == 0, $"{file}:{number}: the bot said more than is written: {replies.FirstOrDefault()?.Text}");
                    replies = new Queue<Activity>(kind switch
                    {
                        "joins" => await conversation.JoinAsync(rest),
                        "press" => await conversation.PressAsync(ButtonOf(last, rest, $"{file}:{number}")),
                        _ => await conversation.SayAsync(rest),
                    });
                    break;
                case "bot":
                    Assert.True(replies.TryDequeue(out last), $"{file}:{number}: the bot said nothing more.");
                    var words = rest.Split(' ');
                    var expected = fixture.TextOf(words[0], words.Length > 1 ? words[1] : "nl");
                    Assert.True(expected == last.Text, $"{file}:{number}: expected {rest}, but the bot said: {last.Text}");
                    break;
                case "says":
                    if (replies.TryDequeue(out var next))
                    {
                        last = next;
                    }

                    Assert.True(last?.Text.Contains(rest, StringComparison.Ordinal), $"{file}:{number}: '{rest}' is not in: {last?.Text}");
                    break;
                default:
                    Assert.Fail($"{file}:{number}: unknown line '{line}'.");
                    break;
            }
        }

        Assert.True(replies.Count == 0, $"{file}: the bot said more than is written: {replies.FirstOrDefault()?.Text}");
    }

    private static CardAction ButtonOf(Activity? reply, string caption, string place)
    {
        var button = reply?.SuggestedActions?.Actions.FirstOrDefault(action => action.Title == caption);
        Assert.True(button is not null, $"{place}: there is no button '{caption}' under: {reply?.Text}");
        return button!;
    }
}
