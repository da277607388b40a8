using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>What a word does in a sentence that chooses from an order.</summary>
internal enum Role
{
    None,

    /// <summary>"de", "mijn", "those".</summary>
    Determiner,

    /// <summary>"alle", "every".</summary>
    All,

    /// <summary>"beide", "allebei".</summary>
    Both,

    /// <summary>"alles", "everything".</summary>
    Everything,

    /// <summary>"niets", "none".</summary>
    Nothing,

    /// <summary>"de rest".</summary>
    Rest,

    /// <summary>"behalve", "zonder".</summary>
    Except,

    /// <summary>"niet", "geen".</summary>
    Not,

    /// <summary>"wel", which closes what came before.</summary>
    Indeed,

    And,
    Or,

    /// <summary>"van", between what is taken and what there is.</summary>
    From,

    /// <summary>"maat", "kleur": what follows says which one.</summary>
    Attribute,

    /// <summary>"houd", "keep".</summary>
    Keep,

    /// <summary>"terug", "return".</summary>
    Return,

    /// <summary>"alleen", "graag": words that change nothing.</summary>
    Filler,

    /// <summary>"nummer", "regel": line numbers follow.</summary>
    LineNumber,

    /// <summary>"maar", a full stop.</summary>
    Boundary,

    /// <summary>What stands behind it is a place or a means, not a choice: "naar de winkel".</summary>
    Preposition,
}

internal static class Roles
{
    private static readonly FrozenDictionary<string, Role>.AlternateLookup<ReadOnlySpan<char>> Words = Build(
        (Role.Determiner, "de het die dat deze dit mijn m'n zijn haar onze 't the my this that these those our"),
        (Role.All, "alle al all elke iedere every each"),
        (Role.Both, "beide beiden allebei both"),
        (Role.Everything, "alles everything allemaal"),
        (Role.Nothing, "niets niks nothing none noppes"),
        (Role.Rest, "rest overige overig resterende others remainder andere anderen other"),
        (Role.Except, "behalve uitgezonderd zonder except excluding without minus behoudens exclusief"),
        (Role.Not, "niet nie geen not no don't dont isn't aren't won't"),
        (Role.Indeed, "wel"),
        (Role.And, "en and & + plus ook also alsook evenals samen"),
        (Role.Or, "of or"),
        (Role.From, "van from"),
        (Role.Attribute, "maat size kleur colour color maatje"),
        (Role.Keep, "houd hou houden houdt hield gehouden behoud behouden behoudt bewaar bewaren keep keeping kept hold"),
        (Role.Return, "terug retour stuur stuurde sturen terugsturen teruggestuurd terugstuur terugstuurde retourneer retourneren geretourneerd retourneerde retourgestuurd retourzenden terugzenden "
            + "teruggezonden zend return returned returning returns send sent sending back terugbrengen teruggebracht terugbreng breng gestuurd verzonden"),
        (Role.Filler, "alleen enkel slechts only just maar graag paar pair pairs stuks stuk aub alsjeblieft please gewoon"),
        (Role.LineNumber, "nummer nummers nr nrs regel regels artikel artikelen item items product producten number numbers line lines"),
        (Role.Boundary, ". ; ! ? : … want but because maar however echter"),
        (Role.Preposition, "naar bij op aan via voor door over to at by for into onder tijdens per"));

    public static Role Of(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var role) ? role : Role.None;

    private static FrozenDictionary<string, Role>.AlternateLookup<ReadOnlySpan<char>> Build(params ReadOnlySpan<(Role Role, string Words)> lists)
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var (role, words) in lists)
        {
            foreach (var word in words.Split(' '))
            {
                roles[word] = role;
            }
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
