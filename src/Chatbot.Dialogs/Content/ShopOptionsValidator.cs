using Microsoft.Extensions.Options;

namespace Chatbot.Dialogs.Content;

internal sealed class ShopOptionsValidator : IValidateOptions<ShopOptions>
{
    public ValidateOptionsResult Validate(string? name, ShopOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Name))
        {
            failures.Add("Shop:Name is required.");
        }

        if (!Uri.TryCreate(options.TermsUrl, UriKind.Absolute, out var terms) || terms.Scheme != Uri.UriSchemeHttps)
        {
            failures.Add($"Shop:TermsUrl must be an absolute https address, not '{options.TermsUrl}'.");
        }

        foreach (var origin in options.AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            failures.Add($"Shop:AllowedOrigins: '{origin}' is no origin such as https://www.example.nl.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // Browsers send an origin in this one spelling; any other would never match.
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority) == text;
}
