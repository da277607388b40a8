namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvents
{
    public const string ActivityReceived = "activityReceived";
    public const string BeginDialog = "beginDialog";
    public const string CancelDialog = "cancelDialog";
    public const string Custom = "custom";
    public const string Error = "error";
    public const string RepromptDialog = "repromptDialog";

    /// <summary>The dialogs of a container differ from those that wrote its stored state.</summary>
    public const string VersionChanged = "versionChanged";
}
