using System.ComponentModel.DataAnnotations;

namespace Chatbot.Understanding.Entities;

/// <summary>What differs between shops.</summary>
public sealed class EntityOptions
{
    /// <summary>How many digits the shop's order numbers have. Between 6 and 12, default 9.</summary>
    [Range(6, 12, ErrorMessage = "Entities:OrderNumberLength must be between 6 and 12.")]
    public int OrderNumberLength { get; set; } = 9;

    /// <summary>The country (ISO 3166, two letters) in which a phone number without country code is dialled. Default <c>NL</c>.</summary>
    [RegularExpression("^[A-Z]{2}$", ErrorMessage = "Entities:PhoneRegion must be a country code of two capitals.")]
    public string PhoneRegion { get; set; } = "NL";
}
