using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number and takes the first one in the answer, in digits as the language writes them or in words.</summary>
/// <typeparam name="T">int, long, float, double or decimal. A number that does not fit is not accepted.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    // A decimal shows the zeros that it was computed with; divided by this it has none.
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

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

        var activity = turnContext.Activity;
        var result = new PromptRecognizerResult<T>();
        if (activity.Type == ActivityTypes.Message)
        {
            var number = NumberRecognizer.FindFirst(activity.Text, options?.RecognizeLanguage ?? activity.Locale ?? DefaultLocale);
            var value = default(T);
            result.Succeeded = number is not null && TryConvert(number.Value.Value, out value);
            result.Value = value;
        }

        return Task.FromResult(result);
    }

    private static bool TryConvert(decimal number, out T value)
    {
        value = default;
        if ((typeof(T) == typeof(int) || typeof(T) == typeof(long)) && !decimal.IsInteger(number))
        {
            return false;
        }

        try
        {
            value = (T)Convert.ChangeType(number / WithoutTrailingZeros, typeof(T), CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
