using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number and takes the first one in the answer.</summary>
/// <remarks>
/// Digits are read in the notation of the language: "1.234,50" in Dutch, "1,234.50" in English. Unlike Microsoft's, it
/// does not read numbers in words.
/// </remarks>
/// <typeparam name="T">int, long, float, double or decimal. A number that does not fit is not accepted.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    private static readonly PromptCultures<CultureInfo> Cultures = new(model => CultureInfo.GetCultureInfo(model.Locale));

    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (Type.GetTypeCode(typeof(T)) is not (TypeCode.Int32 or TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal))
        {
            throw new NotSupportedException($"A {nameof(NumberPrompt<>)} cannot give a {typeof(T)}.");
        }

        DefaultLocale = defaultLocale;
    }

    /// <summary>The language when the activity names none, such as "nl-NL". Default English.</summary>
    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return options.AskAsync(turnContext, isRetry, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var culture = Cultures.Choose(options?.RecognizeLanguage, turnContext.Activity.Locale, DefaultLocale).Value;
        var isNumber = TryRead(turnContext.Activity.Text, culture.NumberFormat, out var number);
        return Task.FromResult(new PromptRecognizerResult<T> { Succeeded = isNumber, Value = number });
    }

    private static bool TryRead(string text, NumberFormatInfo format, out T number)
    {
        number = default;

        // Groups are of three digits: "12,50" is no twelve hundred and fifty in English, but no number.
        var (group, point) = (Regex.Escape(format.NumberGroupSeparator), Regex.Escape(format.NumberDecimalSeparator));
        var match = Regex.Match(
            text ?? string.Empty,
            $@"(?<![\p{{L}}\p{{N}}.,])-?(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{point}\d+)?(?![.,]?\d)",
            RegexOptions.CultureInvariant);

        if (!match.Success
            || !decimal.TryParse(match.ValueSpan, NumberStyles.Number, format, out var value)
            || (typeof(T) == typeof(int) || typeof(T) == typeof(long)) && !decimal.IsInteger(value))
        {
            return false;
        }

        try
        {
            number = (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
