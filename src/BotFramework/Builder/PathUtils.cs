namespace Microsoft.Bot.Builder;

public static class PathUtils
{
    /// <summary>Makes both slashes this machine's separator, as whoever wrote the path need not know where it is read.</summary>
    public static string NormalizePath(string ambiguousPath)
    {
        ArgumentNullException.ThrowIfNull(ambiguousPath);
        return OperatingSystem.IsWindows() ? ambiguousPath.Replace('/', '\\') : ambiguousPath.Replace('\\', '/');
    }
}
