namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>How a language writes out choices, and its words for yes and no.</summary>
public class PromptCultureModel
{
    /// <summary>Between the two of two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Such as "nl-nl", in lower case.</summary>
    public string Locale { get; set; }

    public string NoInLanguage { get; set; }

    /// <summary>Between choices that are not the last.</summary>
    public string Separator { get; set; }

    public string YesInLanguage { get; set; }
}
