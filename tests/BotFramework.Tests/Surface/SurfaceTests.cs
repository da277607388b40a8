using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;

namespace Microsoft.Bot.Surface.Tests;

/// <summary>
/// Callers must be able to exchange this assembly for Microsoft's packages: what is here must look the same there, and what is not
/// here is named in the README.
/// </summary>
public partial class SurfaceTests
{
    /// <summary>Of Microsoft too, but not among the packages' signatures that were written down.</summary>
    private static readonly string[] UnlistedNamespaces = ["Microsoft.Rest", "Microsoft.Bot.Builder.Teams", "Microsoft.Bot.Schema.Teams"];

    private static readonly IReadOnlyDictionary<string, SurfaceType> Listed = SurfaceFile.Read().Types;
    private static readonly IReadOnlySet<string> Outside = SurfaceFile.Read().Outside;
    private static readonly Dictionary<string, SurfaceType> Present = AssemblySurface.Of(typeof(IBot).Assembly)
        .Where(type => !UnlistedNamespaces.Contains(type.Namespace))
        .ToDictionary(type => type.FullName);

    [Fact]
    public void Every_public_type_is_one_of_Microsofts()
    {
        var unknown = Present.Keys.Except(Listed.Keys).Order();

        Assert.True(!unknown.Any(), $"Public, but not in Microsoft's packages:\n{string.Join('\n', unknown)}");
    }

    [Fact]
    public void Every_type_is_declared_as_Microsofts()
    {
        var differences = Pairs().SelectMany(pair => DeclarationDifferences(pair.Ours, pair.Theirs)).Order().ToArray();

        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_member_has_the_signature_of_Microsofts()
    {
        var unknown = Pairs().SelectMany(pair => pair.Ours.Members.Except(pair.Theirs.Members).Select(member => $"{pair.Ours.FullName}: {member}")).Order().ToArray();

        Assert.True(unknown.Length == 0, $"Public, but not in Microsoft's packages:\n{string.Join('\n', unknown)}");
    }

    [Fact]
    public void What_is_left_out_is_named_in_the_readme()
    {
        var named = NamedInReadme();
        var unnamed = LeftOut().Where(name => !named.Contains(name) && !named.Contains(name.Split('.')[0])).Order().ToArray();

        Assert.True(unnamed.Length == 0, $"In Microsoft's packages, but neither here nor in the README's list of what is left out:\n{string.Join('\n', unnamed)}");
    }

    [Fact]
    public void The_readme_names_nothing_as_left_out_that_is_there()
    {
        var leftOut = LeftOut(withObsolete: true).SelectMany(name => new[] { name, name.Split('.')[0] }).ToHashSet();
        var present = Present.Values.Select(type => type.PlainName).ToHashSet();
        var stale = NamedInReadme().Where(name => !leftOut.Contains(name) || (!name.Contains('.', StringComparison.Ordinal) && present.Contains(name))).Order().ToArray();

        Assert.True(stale.Length == 0, $"Said to be left out, but present or unknown: {string.Join(", ", stale)}");
    }

    private static IEnumerable<(SurfaceType Ours, SurfaceType Theirs)> Pairs() =>
        from ours in Present.Values
        where Listed.ContainsKey(ours.FullName)
        select (ours, Listed[ours.FullName]);

    private static IEnumerable<string> DeclarationDifferences(SurfaceType ours, SurfaceType theirs)
    {
        if (ours.Declaration != theirs.Declaration || ours.Constraints != theirs.Constraints)
        {
            yield return $"{ours.FullName}: {ours.Declaration} {ours.Constraints} instead of {theirs.Declaration} {theirs.Constraints}";
        }

        var bases = theirs.Bases.Except(Outside).ToHashSet();
        if (!bases.SetEquals(ours.Bases))
        {
            yield return $"{ours.FullName}: derives from [{string.Join(", ", ours.Bases)}] instead of [{string.Join(", ", bases)}]";
        }
    }

    /// <summary>Types, and members of types that are there, which Microsoft's packages have and this assembly lacks.</summary>
    private static IEnumerable<string> LeftOut(bool withObsolete = false)
    {
        foreach (var theirs in Listed.Values)
        {
            if (!Present.TryGetValue(theirs.FullName, out var ours))
            {
                if (withObsolete || !theirs.IsObsolete)
                {
                    yield return theirs.PlainName;
                }

                continue;
            }

            foreach (var member in theirs.Members.Except(ours.Members).Where(member => withObsolete || !(theirs.IsObsolete || SurfaceFile.IsObsolete(member))))
            {
                yield return $"{theirs.PlainName}.{MemberName.Match(member).Groups[1].Value}";
            }
        }
    }

    private static HashSet<string> NamedInReadme()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Surface", "README.md"));
        var section = readme[readme.IndexOf("## What is left out", StringComparison.Ordinal)..];
        return [.. TableName.Matches(section).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The word before the parameters, the accessors or the value.</summary>
    [GeneratedRegex(@"(\.?\w+)(?:<[^(]*>)?(?:\(| \{| =|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MemberName { get; }

    /// <summary>A name in backticks in the first cell of a table's row.</summary>
    [GeneratedRegex(@"(?<=^\|[^|\n]*)`([\w.]+)`", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TableName { get; }
}
