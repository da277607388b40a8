using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Reads the values of the invokes that <see cref="ActivityHandler"/> knows, and says what is wrong with them as Microsoft's does.</summary>
internal static class InvokeValues
{
    public const string SearchName = "application/search";
    public const string AdaptiveCardName = "adaptiveCard/action";

    private const string ExecuteAction = "Action.Execute";
    private const string ErrorContentType = "application/vnd.microsoft.error";
    private const string BadRequestCode = "BadRequest";
    private const string NotSupportedCode = "NotSupported";

    /// <summary>The search, or null and why it is none.</summary>
    public static SearchInvokeValue SearchOf(IInvokeActivity activity, out AdaptiveCardInvokeResponse error)
    {
        var search = Read<SearchInvokeValue>(activity.Value, " for search", "Value property is not valid for search", out error);
        if (search is null)
        {
            return null;
        }

        // Teams may leave the kind out.
        if (string.IsNullOrEmpty(search.Kind) && string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase))
        {
            search.Kind = SearchInvokeTypes.Search;
        }

        var missing = string.IsNullOrEmpty(search.QueryText) ? nameof(search.QueryText)
            : string.IsNullOrEmpty(search.Kind) ? nameof(search.Kind)
            : null;
        error = missing is null ? null : Error(BadRequestCode, $"Missing {missing} property for search");
        return error is null ? search : null;
    }

    /// <summary>The card's action, or null and why it is none.</summary>
    public static AdaptiveCardInvokeValue AdaptiveCardOf(IInvokeActivity activity, out AdaptiveCardInvokeResponse error)
    {
        var value = Read<AdaptiveCardInvokeValue>(activity.Value, string.Empty, "Value property is not properly formed", out error);
        if (value is null)
        {
            return null;
        }

        error = value.Action switch
        {
            null => Error(BadRequestCode, "Missing action property"),
            { Type: not ExecuteAction } => Error(NotSupportedCode, $"The action '{value.Action.Type}'is not supported."),
            _ => null,
        };
        return error is null ? value : null;
    }

    private static T Read<T>(object value, string purpose, string invalid, out AdaptiveCardInvokeResponse error)
        where T : class
    {
        error = null;
        switch (value)
        {
            case null:
                error = Error(BadRequestCode, $"Missing value property{purpose}");
                return null;
            case not JObject:
                error = Error(BadRequestCode, $"Value property is not properly formed{purpose}");
                return null;
        }

        try
        {
            return ((JObject)value).ToObject<T>();
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            error = Error(BadRequestCode, invalid);
            return null;
        }
    }

    private static AdaptiveCardInvokeResponse Error(string code, string message) => new()
    {
        StatusCode = 400,
        Type = ErrorContentType,
        Value = new Error { Code = code, Message = message },
    };
}
