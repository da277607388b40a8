using System.Text.RegularExpressions;

namespace Microsoft.Bot.Surface.Tests;

/// <summary>Reads <c>microsoft-surface.txt</c>, the signatures of Microsoft's packages.</summary>
internal static partial class SurfaceFile
{
    private const string ObsoleteMark = " [Obsolete]";

    /// <summary>The types of the packages, by full name, and the names that their signatures mention but the file lacks.</summary>
    public static (IReadOnlyDictionary<string, SurfaceType> Types, IReadOnlySet<string> Outside) Read()
    {
        var types = new Dictionary<string, SurfaceType>();
        var outside = new HashSet<string>();
        string currentNamespace = "", declaration = "";
        var members = new HashSet<string>();
        var memberIndent = 2;

        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface", "microsoft-surface.txt")))
        {
            if (line.StartsWith("## namespace ", StringComparison.Ordinal))
            {
                Close();
                currentNamespace = line["## namespace ".Length..];
            }
            else if (line.StartsWith('#'))
            {
                if (OutsideType.Match(line) is { Success: true } match)
                {
                    outside.Add(match.Groups[1].Value);
                }
            }
            else if (TypeHeader.IsMatch(line))
            {
                Close();
                declaration = line.Trim();
                memberIndent = line.Length - line.TrimStart().Length + 2;
            }
            else if (line.Length > 0)
            {
                members.Add(line[memberIndent..]);
            }
        }

        Close();
        return (types, outside);

        void Close()
        {
            if (declaration.Length > 0)
            {
                var type = Parse(currentNamespace, declaration, members);
                types.Add(type.FullName, type);
                declaration = "";
                members = [];
            }
        }
    }

    public static bool IsObsolete(string member) => member.EndsWith(ObsoleteMark, StringComparison.Ordinal);

    private static SurfaceType Parse(string typeNamespace, string declaration, HashSet<string> members)
    {
        var isObsolete = IsObsolete(declaration);
        var rest = isObsolete ? declaration[..^ObsoleteMark.Length] : declaration;
        var constraints = "";
        if (rest.IndexOf(" where ", StringComparison.Ordinal) is var where and >= 0)
        {
            constraints = rest[(where + 1)..];
            rest = rest[..where];
        }

        var parts = rest.Split(" : ", 2);
        var bases = parts.Length == 1 ? [] : TypeList.Split(parts[1]);
        return new SurfaceType(typeNamespace, parts[0], bases.ToHashSet(), constraints, members) { IsObsolete = isObsolete };
    }

    [GeneratedRegex(@"^#\s+(?:[A-Za-z]+\.)+([A-Za-z]+)  <- ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OutsideType { get; }

    [GeneratedRegex(@"^( {2})?((static|abstract|sealed) )?(class|interface|enum|delegate) ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeHeader { get; }

    /// <summary>Commas that stand between types, not between type arguments.</summary>
    [GeneratedRegex(@", (?![^<]*>)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeList { get; }
}
