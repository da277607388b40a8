namespace Chatbot.Dialogs.Content.Reading;

/// <summary>By which a changed file is noticed without reading it.</summary>
internal readonly record struct FileStamp(string Path, long Length, DateTime WrittenAt)
{
    /// <summary>Of all files in a folder, by path.</summary>
    public static IReadOnlyList<FileStamp> Of(string folder) => [.. ContentFolder.List(folder).Select(Of)];

    // Behind a link lies what counts: a mounted config map changes the target and leaves the links as they are.
    private static FileStamp Of(FileInfo file)
    {
        var target = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        return new FileStamp(file.FullName, target.Length, target.LastWriteTimeUtc);
    }
}
