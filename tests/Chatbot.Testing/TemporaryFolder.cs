namespace Chatbot.Testing;

/// <summary>A folder of the test's own that is gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chatbot-test-").FullName;

    /// <summary>A copy of the product's content, to be edited by the test.</summary>
    public string CopyDialogs()
    {
        var target = System.IO.Path.Combine(Path, "dialogs");
        foreach (var file in Directory.EnumerateFiles(Repository.Dialogs, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(Repository.Dialogs, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
