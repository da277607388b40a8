using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Turns;
using Chatbot.Understanding.Entities;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Chatbot.Dialogs.Tests.Turns;

public class MessageReaderTests
{
    private static readonly Lazy<IServiceProvider> Services = new(() => BotConversation.Build(_ => { }));

    [Fact]
    public async Task A_turn_knows_what_the_words_of_the_message_name()
    {
        var turn = await ReadAsync("  Wat staat er open van bestelling 100 234 567, het was € 49,95");

        Assert.Equal([(EntityTypes.OrderNumber, (object)"100234567"), (EntityTypes.Amount, 4995L)], turn.Entities.Select(entity => (entity.Type, entity.Value)));
    }

    [Fact]
    public async Task A_typed_caption_names_nothing()
    {
        var title = Services.Value.GetRequiredService<ContentStore>().Current.Topic("nl", "extend_due_date").Title;

        Assert.Empty((await ReadAsync(title)).Entities);
    }

    private static async Task<CustomerTurn> ReadAsync(string text)
    {
        var content = Services.Value.GetRequiredService<ContentStore>().Current;
        var (turn, why) = await Services.Value.GetRequiredService<MessageReader>().ReadAsync(
            new Activity(ActivityTypes.Message) { Text = text, Recipient = new ChannelAccount("bot") }, content, new ConversationData(), CancellationToken.None);
        Assert.Null(why);
        return turn;
    }
}
