namespace Microsoft.Bot.Builder.Dialogs;

public interface IItemIdentity
{
    /// <returns>A text that stays the same as long as the item does.</returns>
    string GetIdentity();
}
