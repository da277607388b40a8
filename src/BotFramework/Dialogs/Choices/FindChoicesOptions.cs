using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the title of <see cref="Choice.Action"/> is not looked for. Default false.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Whether <see cref="Choice.Value"/> is not looked for. Default false.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Whether "2" and "two" mean the second choice. Default true.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second" and "the last one" mean a choice. Default true.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;

    internal FindChoicesOptions WithLocale(string locale) => new()
    {
        AllowPartialMatches = AllowPartialMatches,
        Locale = locale,
        MaxTokenDistance = MaxTokenDistance,
        NoAction = NoAction,
        NoValue = NoValue,
        RecognizeNumbers = RecognizeNumbers,
        RecognizeOrdinals = RecognizeOrdinals,
        Tokenizer = Tokenizer,
    };
}
