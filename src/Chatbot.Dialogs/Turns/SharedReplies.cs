namespace Chatbot.Dialogs.Turns;

/// <summary>The headings of <c>shared.md</c>: replies that belong to no topic.</summary>
internal static class SharedReplies
{
    public const string Welcome = "welcome";
    public const string Disclosure = "disclosure";
    public const string DisclosureInGroup = "disclosure_in_group";
    public const string DidYouMean = "did_you_mean";
    public const string WhichOne = "which_one";
    public const string Neither = "neither";
    public const string NeitherChosen = "neither_chosen";
    public const string OpeningHours = "opening_hours";
    public const string Error = "error";
    public const string TooLong = "too_long";
    public const string NoText = "no_text";

    /// <summary>Said in all languages at once, to whoever may read none of them well.</summary>
    public const string OtherLanguage = "other_language";

    /// <summary>The key of the rendered reply.</summary>
    public static string KeyOf(string heading) => $"shared.{heading}";
}
