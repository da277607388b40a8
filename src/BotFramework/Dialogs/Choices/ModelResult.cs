namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognised in a text.</summary>
public class ModelResult<T>
{
    /// <summary>Index of its last character.</summary>
    public int End { get; set; }

    public T Resolution { get; set; }

    /// <summary>Index of its first character.</summary>
    public int Start { get; set; }

    public string Text { get; set; }

    public string TypeName { get; set; }
}
