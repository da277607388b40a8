namespace Chatbot.Understanding.Tests;

/// <summary>A model of four intents, small enough to see through.</summary>
internal static class SmallModel
{
    public static readonly TrainingSet Set = new(
        [
            .. Of("nl", "extend_due_date", "kan ik later betalen", "ik wil uitstel van betaling", "mag de betaaldatum verschoven worden", "ik heb meer tijd nodig om te betalen", "kan ik volgende week pas betalen", "stel de betaling even uit"),
            .. Of("nl", "report_return", "ik heb mijn bestelling teruggestuurd", "ik stuur de jurk terug", "mijn retour is op de post", "de schoenen gaan retour", "ik heb het pakket teruggebracht", "de trui zend ik terug"),
            .. Of("nl", "thanks", "bedankt", "dank je wel", "top bedankt voor je hulp", "fijn, dankjewel", "super bedankt"),
            .. Of("nl", "none", "hoe laat gaat de zon onder", "heb je een recept voor soep", "wie won de wedstrijd", "wat is de hoofdstad van peru", "vertel een mop"),
            .. Of("en", "extend_due_date", "can I pay later", "I need more time to pay", "please move the due date", "can the payment be postponed"),
            .. Of("en", "report_return", "I have sent my order back", "I returned the dress", "the shoes are going back to you", "my parcel is on its way back"),
            .. Of("en", "thanks", "thank you", "thanks for your help", "great, thanks", "many thanks"),
            .. Of("en", "none", "what time is sunset", "who won the match", "do you have a recipe for soup", "tell me a joke"),
        ],
        [new Concept("LATER", ["later", "uitstel", "stel … uit", "postponed", "more time"]), new Concept("BACK", ["retour", "stuur … terug", "zend … terug", "sent … back"])]);

    public static LanguageUnderstanding Train(UnderstandingOptions? options = null) => LanguageUnderstanding.Train(Set, options ?? new UnderstandingOptions());

    private static IEnumerable<Example> Of(string language, string intent, params string[] texts) => texts.Select(text => new Example(language, intent, text));
}
