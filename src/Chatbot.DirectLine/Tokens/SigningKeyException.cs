namespace Chatbot.DirectLine.Tokens;

/// <summary>The file with the key that signs tokens cannot be used. The message names the file and says what to do.</summary>
public sealed class SigningKeyException : IOException
{
    private SigningKeyException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal static SigningKeyException Damaged(string path) =>
        new($"{path} does not hold a Direct Line signing key. Restore it, or delete it: then a new key is made and open chats start anew.");

    internal static SigningKeyException Unreadable(string path, Exception cause) =>
        new(
            $"The Direct Line signing key in {path} can be neither read nor made: {cause.Message} "
            + "Give this account access to it, or set DirectLine:KeyFile to a file that it may read and write.",
            cause);
}
