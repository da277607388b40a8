using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Notes which types JSON names that were not allowed; <see cref="Verify"/> then refuses them.</summary>
/// <remarks>
/// Allowed is what is listed, what is nested in it, implements it, or is generic over it. As Microsoft's, it names and makes the other types all the
/// same, and refuses them afterwards: it finds mistakes, and is no protection from JSON of strangers.
/// </remarks>
public class AllowedTypesSerializationBinder : DefaultSerializationBinder
{
    private readonly List<Type> _deniedTypes = [];

    /// <param name="allowedTypes">The list is kept, and what is found to be allowed is added to it. Without one nothing is allowed.</param>
    public AllowedTypesSerializationBinder(IList<Type> allowedTypes = null)
    {
        AllowedTypes = allowedTypes ?? [];
    }

    public IList<Type> AllowedTypes { get; }

    public override void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        assemblyName = null;
        typeName = serializedType?.AssemblyQualifiedName;
        Note(serializedType);
    }

    /// <returns>The type, whether it is allowed or not; null when there is none of this name.</returns>
    public override Type BindToType(string assemblyName, string typeName)
    {
        var type = Type.GetType($"{typeName}, {assemblyName}");
        Note(type);
        return type;
    }

    /// <exception cref="InvalidOperationException">A type was named that is not allowed.</exception>
    public void Verify()
    {
        if (_deniedTypes.Count == 0)
        {
            return;
        }

        var names = string.Join(Environment.NewLine, _deniedTypes.Select(type => $"  - {type.AssemblyQualifiedName}"));
        throw new InvalidOperationException(
            $"These types are not in the {nameof(AllowedTypes)} of the {nameof(AllowedTypesSerializationBinder)}:{Environment.NewLine}{names}{Environment.NewLine}"
            + $"To allow them, give the {nameof(JsonSerializerSettings.SerializationBinder)} a list with them.");
    }

    private void Note(Type type)
    {
        if (type is null)
        {
            return;
        }

        var noted = IsAllowed(type) ? AllowedTypes : _deniedTypes;
        if (!noted.Contains(type))
        {
            noted.Add(type);
        }
    }

    private bool IsAllowed(Type type) =>
        AllowedTypes.Contains(type)
        || (type.IsNested && IsAllowed(type.ReflectedType))
        || type.GetGenericArguments().Any(AllowedTypes.Contains)
        || type.GetInterfaces().Any(AllowedTypes.Contains);
}
