using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An optional object stands in front of the token: without this, <c>Begin(id, cancellationToken)</c> would pass the token on as a value.</summary>
internal static class PassedToken
{
    public static void Refuse(object value, [CallerArgumentExpression(nameof(value))] string name = null)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"A {nameof(CancellationToken)} was passed as {name}: name the argument, as in cancellationToken: token.", name);
        }
    }
}
