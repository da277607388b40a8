using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class PersistedStateTests
{
    private static readonly PersistedStateKeys Keys = new() { UserState = "test/users/sam", ConversationState = "test/conversations/1" };

    [Fact]
    public void State_is_taken_by_its_keys_and_is_empty_where_there_is_none()
    {
        var user = new Dictionary<string, object> { ["name"] = "Sam" };
        var state = new PersistedState(Keys, new Dictionary<string, object> { [Keys.UserState] = user });

        Assert.Same(user, state.UserState);
        Assert.Empty(state.ConversationState);
        Assert.Equal([Keys.UserState, Keys.ConversationState], Keys);
    }
}
