namespace Chatbot.Dialogs.Content;

/// <summary>The webshop that the bot speaks for. Section <c>Shop</c>; checked when the host starts.</summary>
public sealed class ShopOptions
{
    internal const string Section = "Shop";

    /// <summary>The shop's name as customers know it. Required.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where the invoice terms are: an absolute <c>https</c> address. Required.</summary>
    public string TermsUrl { get; set; } = "";

    /// <summary>
    /// The sites that may embed the widget, each a scheme, host and port if it is not the usual one: <c>https://www.example.nl</c>.
    /// Default none.
    /// </summary>
    public IList<string> AllowedOrigins { get; set; } = [];
}
