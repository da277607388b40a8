using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough. Default false.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the utterance, such as "nl-NL". Default English.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>How many words may stand between two words of a value. Default 2.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    /// <summary>Default <see cref="Choices.Tokenizer.DefaultTokenizer"/>.</summary>
    [JsonProperty("tokenizer")]
    public TokenizerFunction Tokenizer { get; set; }
}
