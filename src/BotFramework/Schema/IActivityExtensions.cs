namespace Microsoft.Bot.Schema;

/// <summary>The language of an activity, which <see cref="IActivity"/> itself leaves out.</summary>
public static class IActivityExtensions
{
    /// <exception cref="InvalidCastException">The activity is no <see cref="Activity"/>.</exception>
    public static string GetLocale(this IActivity activity) => ((Activity)activity).Locale;

    /// <param name="activity">The activity to change.</param>
    /// <param name="locale">A BCP 47 name, such as <c>nl-NL</c>.</param>
    /// <exception cref="InvalidCastException">The activity is no <see cref="Activity"/>.</exception>
    public static void SetLocale(this IActivity activity, string locale) => ((Activity)activity).Locale = locale;
}
