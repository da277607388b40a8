using System.Runtime.CompilerServices;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

internal static class Argument
{
    /// <exception cref="ValidationException">The argument is null.</exception>
    public static void NotNull(object argument, [CallerArgumentExpression(nameof(argument))] string name = null)
    {
        if (argument is null)
        {
            throw new ValidationException(ValidationRules.CannotBeNull, name);
        }
    }
}
