using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class DialogId
{
    public static string Require(string dialogId, [CallerArgumentExpression(nameof(dialogId))] string name = null)
        => string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(name) : dialogId;
}
