namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether a key may sign for a channel.</summary>
public static class EndorsementsValidator
{
    /// <param name="expectedEndorsement">An activity's channel id, or another name that the key must carry. Nothing expected is satisfied.</param>
    /// <param name="endorsements">What the key carries.</param>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements)
    {
        if (string.IsNullOrEmpty(expectedEndorsement))
        {
            return true;
        }

        ArgumentNullException.ThrowIfNull(endorsements);
        return endorsements.Contains(expectedEndorsement);
    }
}
