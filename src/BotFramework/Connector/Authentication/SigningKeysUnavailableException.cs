namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An issuer's keys could not be fetched, and none are known from before.</summary>
internal sealed class SigningKeysUnavailableException(string message, Exception innerException = null) : InvalidOperationException(message, innerException);
