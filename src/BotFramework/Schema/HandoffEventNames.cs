namespace Microsoft.Bot.Schema;

public static class HandoffEventNames
{
    public const string HandoffStatus = "handoff.status";
    public const string InitiateHandoff = "handoff.initiate";
}
