namespace Chatbot.DirectLine;

internal sealed class BodyTooLargeException() : Exception("The body is larger than an activity may be.");
