using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written out; null stands for English and numbers.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Whether each choice has its number in front. Default true.</summary>
    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }

    /// <summary>Between the two of two choices. Default " or ".</summary>
    [JsonProperty("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices. Default ", or ".</summary>
    [JsonProperty("inlineOrMore")]
    public string InlineOrMore { get; set; }

    /// <summary>Between the others. Default ", ".</summary>
    [JsonProperty("inlineSeparator")]
    public string InlineSeparator { get; set; }
}
