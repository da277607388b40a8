using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace BotFramework.Tests.Builder;

public class AllowedTypesSerializationBinderTests
{
    private interface IKnown;

    [Theory]
    [InlineData(typeof(Listed), true)]
    [InlineData(typeof(Listed.Inner), true)]
    [InlineData(typeof(Implementing), true)]
    [InlineData(typeof(List<Listed>), true)]
    [InlineData(typeof(Other), false)]
    [InlineData(typeof(List<Other>), false)]
    public void Allowed_is_what_is_listed_nested_implemented_or_generic_over_it(Type type, bool expected)
    {
        var writing = new AllowedTypesSerializationBinder([typeof(Listed), typeof(IKnown)]);
        var reading = new AllowedTypesSerializationBinder([typeof(Listed), typeof(IKnown)]);

        writing.BindToName(type, out var assemblyName, out var typeName);
        var read = reading.BindToType(type.Assembly.FullName, type.FullName);

        Assert.Equal((null, type.AssemblyQualifiedName, type), (assemblyName, typeName, read));
        foreach (var binder in new[] { writing, reading })
        {
            Assert.Equal(expected, binder.AllowedTypes.Contains(type));
            Assert.Equal(expected, Record.Exception(binder.Verify) is null);
        }
    }

    [Fact]
    public void A_refusal_names_the_types()
    {
        var binder = new AllowedTypesSerializationBinder();
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All, SerializationBinder = binder };
        JsonConvert.SerializeObject(new Other(), settings);

        var exception = Assert.Throws<InvalidOperationException>(binder.Verify);

        Assert.Contains(typeof(Other).AssemblyQualifiedName!, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_does_not_exist_is_none()
    {
        var binder = new AllowedTypesSerializationBinder();

        Assert.Null(binder.BindToType("No.Such.Assembly", "No.Such.Type"));
        binder.BindToName(null, out _, out var name);
        Assert.Null(name);
        binder.Verify();
    }

    private sealed class Listed
    {
        public sealed class Inner;
    }

    private sealed class Implementing : IKnown;

    private sealed class Other;
}
