namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths of what is known of the turn, for <see cref="ObjectPath"/> on <see cref="ITurnContext.TurnState"/>.</summary>
public class TurnPath
{
    public const string Activity = "turn.activity";
    public const string ActivityProcessed = "turn.activityProcessed";

    /// <summary>The dialog event that is being handled.</summary>
    public const string DialogEvent = "turn.dialogEvent";
    public const string Interrupted = "turn.interrupted";

    /// <summary>The result of the dialog that ended last.</summary>
    public const string LastResult = "turn.lastresult";
    public const string Recognized = "turn.recognized";
    public const string RecognizedEntities = "turn.recognizedEntities";
    public const string RepeatedIds = "turn.repeatedIds";
    public const string Text = "turn.recognized.text";
    public const string TopIntent = "turn.recognized.intent";
    public const string TopScore = "turn.recognized.score";
    public const string UnrecognizedText = "turn.unrecognizedText";

    [Obsolete("Use Activity.")]
    public const string ACTIVITY = Activity;

    [Obsolete("Use ActivityProcessed.")]
    public const string ACTIVITYPROCESSED = ActivityProcessed;

    [Obsolete("Use DialogEvent.")]
    public const string DIALOGEVENT = DialogEvent;

    [Obsolete("Use Interrupted.")]
    public const string INTERRUPTED = Interrupted;

    [Obsolete("Use LastResult.")]
    public const string LASTRESULT = LastResult;

    [Obsolete("Use Recognized.")]
    public const string RECOGNIZED = Recognized;

    [Obsolete("Use RecognizedEntities.")]
    public const string RECOGNIZEDENTITIES = RecognizedEntities;

    [Obsolete("Use RepeatedIds.")]
    public const string REPEATEDIDS = RepeatedIds;

    [Obsolete("Use Text.")]
    public const string TEXT = Text;

    [Obsolete("Use TopIntent.")]
    public const string TOPINTENT = TopIntent;

    [Obsolete("Use TopScore.")]
    public const string TOPSCORE = TopScore;

    [Obsolete("Use UnrecognizedText.")]
    public const string UNRECOGNIZEDTEXT = UnrecognizedText;

    /// <returns>The path without "turn." in front.</returns>
    public static string GetPropertyName(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.StartsWith(TurnMemory.Scope + ".", StringComparison.Ordinal) ? property[(TurnMemory.Scope.Length + 1)..] : property;
    }
}
