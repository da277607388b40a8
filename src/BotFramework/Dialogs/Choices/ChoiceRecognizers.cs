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
    /// Words are understood in Dutch and, for any other locale, in English.
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

        var words = PositionWords.For(options.Locale);
        if (options.RecognizeOrdinals)
        {
            found = Select(list, words.FindOrdinals(utterance));
        }

        if (options.RecognizeNumbers && found.Count == 0)
        {
            found = Select(list, words.FindNumbers(utterance));
        }

        return found;
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
               Resolution = new FoundChoice { Index = index, Value = list[index].Value, Synonym = position.Text, Score = 1 },
           },
    ];
}
