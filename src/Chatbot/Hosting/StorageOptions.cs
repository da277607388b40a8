using System.ComponentModel.DataAnnotations;

namespace Chatbot.Hosting;

/// <summary>Section <c>Storage</c>: where conversations are kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";
    public const string LiteDb = "LiteDb";

    private const string FileNameKey = "Filename=";

    /// <summary>The kind of store. Default and only one: <c>LiteDb</c>, embedded, one process.</summary>
    [AllowedValues(LiteDb, ErrorMessage = "Storage:Provider must be LiteDb.")]
    public string Provider { get; set; } = LiteDb;

    /// <summary>
    /// The database file: its name, or <c>Filename=</c> and its name. A relative name starts at the content root. Default
    /// <c>Filename=data/chatbot.db</c>.
    /// </summary>
    [Required]
    public string ConnectionString { get; set; } = $"{FileNameKey}data/chatbot.db";

    /// <summary>The database file's full path.</summary>
    public string PathUnder(string contentRoot) => Path.GetFullPath(
        ConnectionString.StartsWith(FileNameKey, StringComparison.OrdinalIgnoreCase) ? ConnectionString[FileNameKey.Length..] : ConnectionString,
        contentRoot);
}
