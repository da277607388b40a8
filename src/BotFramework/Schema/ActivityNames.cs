namespace Microsoft.Bot.Schema;

public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}

public static class SignInConstants
{
    public const string SharePointTokenExchange = "cardExtension/token";
    public const string TokenExchangeOperationName = "signin/tokenExchange";
    public const string TokenResponseEventName = "tokens/response";
    public const string VerifyStateOperationName = "signin/verifyState";
}
