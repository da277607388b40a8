using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Makes only types whose name this process has written before.</summary>
/// <remarks>
/// What customers send can end up in state, and may hold a <c>$type</c>. Such a name stays data: its object is read as JSON, never as the type.
/// </remarks>
internal sealed class WrittenTypesBinder : DefaultSerializationBinder
{
    // Shared, because stores may share their items.
    private static readonly ConcurrentDictionary<(string Assembly, string Name), Type> Written = new();

    public override void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        base.BindToName(serializedType, out assemblyName, out typeName);
        Written.TryAdd((assemblyName, typeName), serializedType);
    }

    public override Type BindToType(string assemblyName, string typeName) =>
        Written.TryGetValue((assemblyName, typeName), out var type) ? type : typeof(JObject);
}
