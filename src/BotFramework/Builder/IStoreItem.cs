namespace Microsoft.Bot.Builder;

/// <summary>A stored object that may only be replaced by someone who has read its latest version.</summary>
public interface IStoreItem
{
    /// <summary>The version as the storage set it; <c>*</c> to replace whichever version is there.</summary>
    string ETag { get; set; }
}
