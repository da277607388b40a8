namespace Chatbot.DirectLine.Tokens;

internal abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    public sealed record Valid(Caller Caller) : TokenCheck;

    public sealed record Expired : TokenCheck;

    public sealed record Invalid : TokenCheck;
}
