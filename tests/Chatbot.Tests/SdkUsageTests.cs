using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Chatbot.Conversations;
using Chatbot.Conversations.LiteDb;
using Chatbot.Dialogs.BotConnector;
using Chatbot.DirectLine;
using Chatbot.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Surface.Tests;

namespace Chatbot.Tests;

/// <summary>
/// The solution can be built with Microsoft's packages in place of <c>src/BotFramework</c> (<c>-p:BotFrameworkPackages=true</c>). Not every package
/// registry has them, so this reads the compiled code instead: whatever it calls, derives from or overrides must be in those packages.
/// </summary>
public class SdkUsageTests
{
    private static readonly Assembly Sdk = typeof(IBot).Assembly;
    private static readonly IReadOnlyDictionary<string, SurfaceType> Listed = SurfaceFile.Read().Types;

    private static readonly string[] Unlisted = ["Microsoft.Rest", "Microsoft.Bot.Builder.Teams", "Microsoft.Bot.Schema.Teams"];

    /// <summary>For references inside generic code: which arguments they have does not matter here.</summary>
    private static readonly Type[] AnyArguments = [.. Enumerable.Repeat(typeof(object), 8)];

    public static TheoryData<string> Modules { get; } =
    [
        .. new[]
        {
            typeof(Program), typeof(ChannelReplyMiddleware), typeof(DirectLineAdapter), typeof(IConversationStore), typeof(LiteDbConversations),
            typeof(BotFramework.Testing.FakeBotConnector), typeof(ChatbotProcess),
        }.Select(type => type.Assembly.GetName().Name!),
    ];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Code_uses_only_what_Microsofts_packages_have(string module)
    {
        var used = Used(Assembly.Load(module)).Distinct().ToArray();

        Assert.NotEmpty(used);
        Assert.Empty(used.Where(member => !IsInPackages(member)).Select(Describe).Order());
    }

    /// <summary>The tests are part of the solution too; what is public here beyond the packages' signatures are these namespaces.</summary>
    [Fact]
    public void No_source_uses_what_was_not_compared_with_the_packages()
    {
        var own = new[] { Path.Combine("src", "BotFramework"), Path.Combine("tests", "BotFramework.Tests"), Path.Combine("tests", "Chatbot.Tests", "SdkUsageTests.cs") };
        var sources = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !own.Any(path => Path.GetRelativePath(Repository.Root, file).StartsWith(path, StringComparison.Ordinal)))
            .ToArray();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => Unlisted.Any(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_packages_lack_would_be_found()
    {
        var own = Sdk.GetTypes().First(type => !type.IsPublic && !type.IsNested && type.Namespace is not null && type.GetConstructors().Length > 0);

        Assert.False(IsInPackages(own));
        Assert.False(IsInPackages(own.GetConstructors()[0]));
        Assert.True(IsInPackages(typeof(ActivityHandler)));
        Assert.True(IsInPackages(typeof(ActivityHandler).GetMethod(nameof(ActivityHandler.OnTurnAsync))!));
    }

    private static IEnumerable<MemberInfo> Used(Assembly assembly) =>
        Referenced(assembly.ManifestModule).Concat(Overridden(assembly)).Select(Definition).Where(member => (member as Type ?? member.DeclaringType)?.Assembly == Sdk);

    private static IEnumerable<MemberInfo> Referenced(Module module)
    {
        foreach (var handle in TokensOf(module))
        {
            yield return module.ResolveMember(handle, AnyArguments, AnyArguments)!;
        }
    }

    private static IReadOnlyList<int> TokensOf(Module module)
    {
        using var file = new PEReader(File.OpenRead(module.Assembly.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.TypeReferences.Select(handle => MetadataTokens.GetToken(handle)),
            .. reader.MemberReferences.Select(handle => MetadataTokens.GetToken(handle)),
        ];
    }

    private static IEnumerable<MemberInfo> Overridden(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let first = method.GetBaseDefinition()
        where first != method
        select first;

    /// <summary>Without type arguments, and a property in place of its accessors.</summary>
    private static MemberInfo Definition(MemberInfo member)
    {
        var open = member switch
        {
            Type { IsGenericType: true } type => type.GetGenericTypeDefinition(),
            _ when member.DeclaringType is { IsGenericType: true } or null || member is MethodInfo { IsGenericMethod: true } => member.Module.ResolveMember(member.MetadataToken)!,
            _ => member,
        };
        return open is MethodInfo { IsSpecialName: true, DeclaringType: { } declaring } accessor
            ? declaring.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
                .FirstOrDefault(property => property.GetMethod == accessor || property.SetMethod == accessor) ?? open
            : open;
    }

    private static bool IsInPackages(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        return Listed.TryGetValue(AssemblySurface.Describe(type).FullName, out var listed)
            && (member is Type || IsDelegatesOwn(member) || (AssemblySurface.Line(member) is { } line && listed.Members.Contains(line)));
    }

    private static bool IsDelegatesOwn(MemberInfo member) => typeof(Delegate).IsAssignableFrom(member.DeclaringType);

    private static string Describe(MemberInfo member) =>
        member is Type type ? type.FullName! : $"{member.DeclaringType!.FullName}: {AssemblySurface.Line(member) ?? member.Name}";
}
