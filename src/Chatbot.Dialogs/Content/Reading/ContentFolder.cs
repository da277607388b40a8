using System.Security.Cryptography;
using System.Text;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>One file as it was read.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c>.</param>
/// <param name="Text">Lines end in <c>\n</c>, whatever the editor wrote.</param>
internal sealed record ContentFile(string Path, string Text);

/// <summary>The content folder on disk.</summary>
internal static class ContentFolder
{
    /// <summary>Far above any real file: what is larger was put here by mistake.</summary>
    private const long MaximumBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All files by path. Hidden ones are left out: editors' swap files, and the inner folders of a mounted config map.</summary>
    public static IReadOnlyList<FileInfo> List(string folder)
    {
        var found = new List<FileInfo>();
        Collect(new DirectoryInfo(folder), found);
        found.Sort((left, right) => string.CompareOrdinal(left.FullName, right.FullName));
        return found;
    }

    public static string RelativePath(string folder, FileInfo file) => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');

    /// <summary>Reads every file; one that cannot be read is a finding.</summary>
    public static (IReadOnlyList<ContentFile> Files, string Version) Read(string folder, FindingList findings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = new List<ContentFile>();
        foreach (var info in List(folder))
        {
            var path = RelativePath(folder, info);
            if (info.Length > MaximumBytes)
            {
                findings.Broken(path, 0, "The file is larger than 1 MB.");
                continue;
            }

            var bytes = File.ReadAllBytes(info.FullName);
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(SHA256.HashData(bytes));
            if (Decode(bytes, path, findings) is { } text)
            {
                files.Add(new ContentFile(path, text));
            }
        }

        return (files, Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6)));
    }

    private static string? Decode(byte[] bytes, string path, FindingList findings)
    {
        var text = bytes.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
        {
            text = text[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return StrictUtf8.GetString(text).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + text[..Math.Clamp(exception.Index, 0, text.Length)].Count((byte)'\n');
            findings.Broken(path, line, "The file is not UTF-8: save it with that encoding.");
            return null;
        }
    }

    private static void Collect(DirectoryInfo directory, List<FileInfo> found)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
        {
            if (entry is DirectoryInfo inner)
            {
                Collect(inner, found);
            }
            else
            {
                found.Add((FileInfo)entry);
            }
        }
    }
}
