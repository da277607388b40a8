using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a failed request to a channel.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    [JsonProperty("error")]
    public Error Error { get; set; }
}
