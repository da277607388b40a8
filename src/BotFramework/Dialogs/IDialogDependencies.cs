namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs others in the same <see cref="DialogSet"/>; they are added together with it.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
