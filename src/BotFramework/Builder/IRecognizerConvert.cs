namespace Microsoft.Bot.Builder;

/// <summary>A result of one's own type, which a recognizer fills from its general one.</summary>
public interface IRecognizerConvert
{
    /// <param name="result">The result to take everything from.</param>
    void Convert(dynamic result);
}
