namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Dutch words around a date: they tell past from future, and a day of the month from a number of things.</summary>
internal static class DutchSentenceWords
{
    public static void AddTo(LexiconBuilder words)
    {
        AddTense(words);
        AddNeighbours(words);
    }

    private static void AddTense(LexiconBuilder words)
    {
        words.Role(
            Role.PastVerb,
            "ging gingen was waren kwam kwamen had hadden werd werden kreeg kregen stond stonden deed deden vertrok vertrokken bestelde "
            + "bestelden betaalde betaalden ontving ontvingen stuurde stuurden retourneerde kocht kochten bracht brachten haalde maakte zag "
            + "belde mailde lag zat vond wist liep begon leverde hoorde gebeurde ontmoette ontmoetten");
        words.Role(
            Role.Participle,
            "gedaan gegaan gezien gestaan betaald besteld ontvangen verstuurd verzonden afbetaald bezorgd geleverd vertrokken begonnen bevestigd ontmoet "
            + "verlopen verstreken aangekomen weggebracht binnengekomen");
        words.Role(
            Role.NotPast,
            "zal zult zullen zou zouden zoude ga gaat gaan wil wilt willen wou wilde kan kun kunt kunnen kon mag mogen moet moeten word "
            + "wordt worden graag als wanneer zodra indien krijg krijgt krijgen ontvang ontvangt komt kom komen betaal betaalt betalen "
            + "plan gepland verwacht verwachten voorzien afgesproken laat laten maak maakt stuur stuurt verwacht vertrek vertrekt hoop lukt "
            + "breng brengt haal haalt doe doet blijf blijft hoef hoeft beloof uiterlijk voortaan te");
        words.Role(Role.ClauseBreak, "en maar dus want omdat doordat hoewel waarna daarom toch dat die");
    }

    private static void AddNeighbours(LexiconBuilder words)
    {
        words.Role(
            Role.DateVerb,
            "ga gaat gaan ging gingen kom komt komen kwam betaal betaalt betalen betaald vertrek vertrekt krijg krijgt kreeg ontvang ontvangt "
            + "lukt stort maak salaris loon pas terug terugkom teruggaan");
        words.Role(
            Role.Follower,
            "terug weg graag betalen betaal betaald betaalt vertrekken vertrek komen kom komt vrij beschikbaar thuis daar hier klaar aan af "
            + "langs en of maar kan kun kunnen kunt ben bent krijg krijgt krijgen ga gaat gaan gegaan is heb heeft hebben wil willen wordt "
            + "worden word zal zullen zou mag moet moeten lukt mijn m'n mn ik je jij u we wij ze zij hij het er pas wel niet al ook nog dan "
            + "om want dus als omdat te op bij tot voor na met naar over uit toch weer salaris loon geld uitbetaald overmaken overgemaakt "
            + "gestuurd verstuurd retour was waren werd ging kwam had hadden gekregen ontvangen bestellen besteld jullie die dat "
            + "geleverd bezorgd bezorgen leveren jongstleden jl laatstleden aanstaande a.s. a.s as ergens ongeveer ofzo misschien even gewoon "
            + "ontvang stort storten maak maken doen doe haal halen brengen breng sturen stuur reken rekenen aub alstublieft svp hoor "
            + "schikt past goed prima oke ok uiterlijk alles maandag dinsdag woensdag donderdag vrijdag zaterdag zondag tussen rond vroeg "
            + "laat van s avond ochtend middag");
        words.Role(
            Role.Thing,
            "keer maal factuur facturen order orders bestelling bestellingen betaling betalingen herinnering herinneringen aanmaning aanmaningen "
            + "pakket pakketten pakje pakjes artikel artikelen product producten stuk stuks verdieping etage plaats rij regel straat huis "
            + "kamer pagina vraag optie deel helft termijn termijnen brief mail mailtje rekening persoon personen kind kinderen stap poging "
            + "verjaardag jubileum hoofdstuk retour zending zendingen maat maten ster sterren uur uren u minuten minuut min seconden sec kg kilo gram cm mm m meter liter "
            + "procent pct dagen dag week weken maand maanden jaar jaren werkdagen euro euros eur cent broek shirt jas schoenen levertijd");
        words.Role(Role.Money, "euro euros eur cent ct keer maal");
        words.Role(
            Role.Label,
            "maat maten nummer nr no ordernummer bestelnummer factuurnummer klantnummer referentie kenmerk postbus bus huisnummer artikel "
            + "artikelnummer tel telefoon telefoonnummer versie kamer lijn perron stap optie code pincode model type eur euro hoofdstuk");
        words.Role(Role.Greeting, "goede goeie goeden goedemorgen fijne prettige");
        words.Role(Role.Aged, "oud oude jong");
        words.Role(Role.Finish, "om van voor dat die waarop");
        words.Role(
            Role.Document,
            "bestelling bestellingen order orders aankoop aankopen factuur facturen rekening rekeningen pakket pakje mail mailtje brief "
            + "bericht betaling aanmaning herinnering levering zending retour gesprek overschrijving nota storting transactie afschrijving mail e-mail bon bestelbon");
        words.Add("verdelen verdeeld spreiden gespreid verspreid verspreiden uitsmeren uitgesmeerd afbetalen afbetaald", new Lexeme { Spreads = true });
    }
}
