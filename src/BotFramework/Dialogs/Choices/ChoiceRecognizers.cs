namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>
    /// Finds choices by name; failing that by ordinal ("the second", "de laatste"); failing that by number ("2", "twee").
    /// Words are understood in the language of the options' locale, if not known in English.
    /// </summary>
    /// <returns>In the order of the utterance.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(list);

        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0 || string.IsNullOrWhiteSpace(utterance))
        {
            return found;
        }

        // An ordinal beyond the list ("the fourth" of three) is an answer too, if not a good one: no number is looked for then.
        var ordinals = options.RecognizeOrdinals ? PositionWords.For(options.Locale).FindOrdinals(utterance).ToList() : [];
        return ordinals.Count > 0 || !options.RecognizeNumbers
            ? Select(list, ordinals)
            : Select(list, PositionWords.FindNumbers(utterance, options.Locale));
    }

    private static List<ModelResult<FoundChoice>> Select(IList<Choice> list, IEnumerable<PositionInText> positions) =>
    [
        .. from position in positions
           let index = position.IndexIn(list.Count)
           where index >= 0 && index < list.Count
           orderby position.Start
           select new ModelResult<FoundChoice>
           {
               Start = position.Start,
               End = position.Start + position.Text.Length - 1,
               Text = position.Text,
               TypeName = "choice",
               Resolution = new FoundChoice { Index = index, Value = list[index].Value, Score = 1 },
           },
    ];
}
