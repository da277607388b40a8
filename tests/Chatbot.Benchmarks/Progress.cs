namespace Chatbot.Benchmarks;

/// <summary>Tells whoever waits what is being measured now.</summary>
internal sealed class Progress(TextWriter output)
{
    public void Say(string what) => output.WriteLine(what);
}
