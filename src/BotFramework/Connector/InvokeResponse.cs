namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke activity, as an HTTP response.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    /// <summary>What becomes JSON in the response; null for none.</summary>
    public object Body { get; set; }

    /// <summary>Whether <see cref="Status"/> is between 200 and 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
