using System.CommandLine;
using System.Globalization;
using Chatbot.Conversations.LiteDb;
using Chatbot.Hosting;

namespace Chatbot.Commands;

/// <summary><c>transcripts list|show</c>: what was said, also while a host is running.</summary>
internal static class TranscriptsCommand
{
    private const int PageSize = 500;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var limit = new Option<int>("--limit") { Description = "How many conversations, at the most.", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit must be 1 or more.");
            }
        });
        var list = new Command("list", "Lists conversations, the newest first.") { limit };
        list.SetAction((parsed, cancellationToken) => ListAsync(settings, parsed.GetValue(limit), cancellationToken));

        var conversation = new Argument<string>("CONVERSATION") { Description = "The conversation's id, as listed." };
        var show = new Command("show", "Prints a conversation.") { conversation };
        show.SetAction((parsed, cancellationToken) => ShowAsync(settings, parsed.GetRequiredValue(conversation), cancellationToken));

        return new Command("transcripts", "Reads kept conversations.") { list, show };
    }

    private static async Task<int> ListAsync(IReadOnlyList<string> settings, int limit, CancellationToken cancellationToken)
    {
        using var database = await OpenAsync(settings, cancellationToken).ConfigureAwait(false);
        var store = new LiteDbConversationStore(database, TimeProvider.System);
        foreach (var conversation in await store.ListAsync(limit, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{conversation.LastActivityAt.ToString(TranscriptLines.TimeFormat, CultureInfo.InvariantCulture)}  {conversation.ChannelId,-12} {conversation.Activities,5}  {conversation.ConversationId}"));
        }

        return CommandLine.Success;
    }

    private static async Task<int> ShowAsync(IReadOnlyList<string> settings, string conversationId, CancellationToken cancellationToken)
    {
        using var database = await OpenAsync(settings, cancellationToken).ConfigureAwait(false);
        var store = new LiteDbConversationStore(database, TimeProvider.System);
        // Ids are only unique within a channel, but in practice nowhere the same.
        if ((await store.FindByIdAsync(conversationId, cancellationToken).ConfigureAwait(false)).FirstOrDefault() is not { } conversation)
        {
            await Console.Error.WriteLineAsync($"There is no conversation {conversationId}: see 'transcripts list'.").ConfigureAwait(false);
            return CommandLine.Finding;
        }

        Console.WriteLine($"{conversation.ChannelId} {conversation.ConversationId}");
        var lines = new TranscriptLines();
        long after = 0;
        while (await store.ReadAsync(conversation.ChannelId, conversationId, after, PageSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var stored in page)
            {
                Console.WriteLine(lines.Next(stored));
            }

            after = page[^1].Sequence;
        }

        return CommandLine.Success;
    }

    private static Task<LiteDbDatabase> OpenAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var configuration = ChatbotConfiguration.Build(settings, out var contentRoot);
        return LiteDbDatabase.OpenSnapshotAsync(ChatbotConfiguration.DatabasePath(configuration, contentRoot), TimeProvider.System, cancellationToken);
    }
}
