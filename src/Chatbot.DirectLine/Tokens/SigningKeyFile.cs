using System.Security.Cryptography;

namespace Chatbot.DirectLine.Tokens;

/// <summary>Keeps a random key over restarts, so that tokens in browsers stay valid.</summary>
internal static class SigningKeyFile
{
    private const int KeyLength = 32;

    /// <exception cref="SigningKeyException">The file holds something else than a key, or cannot be read or made.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                Create(path);
            }

            var key = Convert.FromBase64String(File.ReadAllText(path));
            return key.Length == KeyLength ? key : throw SigningKeyException.Damaged(path);
        }
        catch (FormatException)
        {
            throw SigningKeyException.Damaged(path);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException and not SigningKeyException)
        {
            throw SigningKeyException.Unreadable(path, exception);
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
            // The other host was first: its key is the key.
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
