using System.ComponentModel.DataAnnotations;

namespace Chatbot.Hosting;

/// <summary>Section <c>Storage</c>: where conversations are kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";
    public const string LiteDb = "LiteDb";

    /// <summary>The kind of store. Default and only one: <c>LiteDb</c>, embedded, one process.</summary>
    [AllowedValues(LiteDb, ErrorMessage = "Storage:Provider must be LiteDb.")]
    public string Provider { get; set; } = LiteDb;

    /// <summary>LiteDB's connection string. A relative file name is relative to the content root. Default <c>Filename=data/chatbot.db</c>.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Filename=data/chatbot.db";
}
