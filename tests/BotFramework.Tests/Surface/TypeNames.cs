namespace Microsoft.Bot.Surface.Tests;

/// <summary>Writes types as <c>microsoft-surface.txt</c> does.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var name = type.Name.Split('`')[0];
        var outer = type is { IsNested: true, IsGenericParameter: false } ? $"{type.DeclaringType!.Name}." : "";
        return type.IsGenericType ? $"{outer}{name}<{string.Join(',', type.GetGenericArguments().Select(Of))}>" : outer + name;
    }
}
