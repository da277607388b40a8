using System.Security.Cryptography;

namespace Chatbot.DirectLine.Tokens;

/// <summary>Keeps a random key over restarts, so that tokens in browsers stay valid.</summary>
internal static class SigningKeyFile
{
    private const int KeyLength = 32;

    /// <exception cref="InvalidDataException">The file holds something else than a key.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        try
        {
            var key = Convert.FromBase64String(File.ReadAllText(path));
            return key.Length == KeyLength ? key : throw Damaged(path);
        }
        catch (FormatException)
        {
            throw Damaged(path);
        }
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written beside its place and moved: two hosts that start together end with one whole key.
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static InvalidDataException Damaged(string path) =>
        new($"{path} does not hold a Direct Line signing key. Restore it, or delete it: then a new key is made and open chats start anew.");
}
