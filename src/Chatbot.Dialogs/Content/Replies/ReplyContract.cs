namespace Chatbot.Dialogs.Content.Replies;

/// <summary>
/// Which replies content must hold and which values code fills in: the one place where both sides meet. A dialog that
/// says something new declares it here, and the check then asks for it in every language.
/// </summary>
internal static class ReplyContract
{
    public const string OpeningHoursReply = "opening_hours";

    private const int MostButtons = 4;

    /// <summary>What every reply can use: a name here is filled by <see cref="ReplyValues"/>.</summary>
    public static IReadOnlySet<string> CommonPlaceholders { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "facts.phone", "facts.phone_dial", "facts.payment_term_days", "facts.extension_days", "facts.extension_times",
        "facts.reminder_days", "facts.chat_url", "facts.klarna_url",
        "shop.name", "shop.terms_url",
        "hours.is_open", "hours.week", "hours.open_until", "hours.opens_at",
        OpeningHoursReply,
    };

    /// <summary>The replies of <c>shared.md</c>.</summary>
    public static IReadOnlyList<ReplyDefinition> Shared { get; } =
    [
        new("welcome") { MostButtons = 6 },
        new("disclosure") { MostButtons = 0 },
        new("disclosure_in_group") { MostButtons = 0 },
        new("did_you_mean", new("first", "Later betalen"), new("second", "Hulp bij inloggen")) { MostButtons = 0 },
        new("which_one") { MostButtons = 0 },
        // The caption of a button, which some channels cut off.
        new("neither") { MostButtons = 0, MostCharacters = 20 },
        new("neither_chosen") { MostButtons = MostButtons },
        new(OpeningHoursReply) { MostButtons = 0 },
        new("error") { MostButtons = MostButtons },
        new("too_long", new ReplyValue("limit", 1000)) { MostButtons = MostButtons },
        new("no_text") { MostButtons = MostButtons },
        // Under the buttons of the languages, which code knows.
        new("other_language") { MostButtons = 2 },
    ];

    /// <summary>The replies that a topic's dialog says, by the dialog's name.</summary>
    private static readonly Dictionary<string, IReadOnlyList<ReplyDefinition>> Dialogs = new(StringComparer.Ordinal)
    {
        ["answer"] = [new("answer") { MostButtons = MostButtons }],
    };

    /// <summary>What single topics say besides.</summary>
    private static readonly Dictionary<string, ReplyDefinition> Additions = new(StringComparer.Ordinal)
    {
        [Intents.None] = new("second_miss") { MostButtons = MostButtons },
        // The buttons under it are the languages, which code knows.
        [Intents.SwitchLanguage] = new("which_language") { MostButtons = MostButtons },
    };

    /// <summary>Small talk may end without a next step; every other topic offers one.</summary>
    private static readonly HashSet<string> MayHaveNoButtons = new(StringComparer.Ordinal)
    {
        Intents.Goodbye, Intents.Thanks, Intents.Affirm, Intents.Deny, Intents.Cancel, Intents.SwitchLanguage,
    };

    public static IEnumerable<string> DialogNames => Dialogs.Keys;

    /// <returns>Null if there is no such dialog.</returns>
    public static IReadOnlyList<ReplyDefinition>? OfTopic(string intent, string dialog)
    {
        if (!Dialogs.TryGetValue(dialog, out var replies))
        {
            return null;
        }

        var fewest = MayHaveNoButtons.Contains(intent) ? 0 : 1;
        IEnumerable<ReplyDefinition> all = Additions.TryGetValue(intent, out var addition) ? [.. replies, addition] : replies;
        return [.. all.Select(reply => reply with { FewestButtons = fewest })];
    }
}

/// <summary>A reply that code asks for.</summary>
/// <param name="Key">Its heading in the file.</param>
/// <param name="Values">What code fills in besides <see cref="ReplyContract.CommonPlaceholders"/>.</param>
internal sealed record ReplyDefinition(string Key, params ReplyValue[] Values)
{
    /// <summary>Null where content may leave the list of buttons out.</summary>
    public int? FewestButtons { get; init; }

    public required int MostButtons { get; init; }

    /// <summary>Null where length does not matter.</summary>
    public int? MostCharacters { get; init; }
}

/// <summary>A value that code fills in, with a sample to try the template with.</summary>
internal sealed record ReplyValue(string Name, object Sample);
