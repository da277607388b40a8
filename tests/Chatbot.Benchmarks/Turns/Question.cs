namespace Chatbot.Benchmarks.Turns;

/// <summary>What a customer asks, and what the product's answer has to say.</summary>
internal sealed record Question(string Text, string MustSay)
{
    /// <summary>The headings of the webshop's FAQ.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new("Kan ik ook achteraf betalen?", "digitale factuur"),
        new("Smooth Login", "Touch ID"),
        new("Makkelijk je factuur betalen met één klik", "klik"),
        new("Mis geen betaling", "agenda"),
        new("Meld een retour", "pauzeert"),
        new("Verschuif de uiterste betaaldatum van je factuur", "10 dagen"),
        new("Waarom wordt mijn aankoop die ik achteraf wil betalen (via Klarna) niet goedgekeurd?", "020-8082852"),
    ];
}
