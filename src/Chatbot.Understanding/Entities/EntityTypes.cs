namespace Chatbot.Understanding.Entities;

/// <summary>What kinds of entity there are, and what their values look like.</summary>
public static class EntityTypes
{
    /// <summary>String: the digits alone.</summary>
    public const string OrderNumber = "order_number";

    /// <summary>String: a Dutch postcode without space, <c>1234AB</c>.</summary>
    public const string Postcode = "postcode";

    /// <summary>String: the number, with a dash and the addition in upper case if there is one: <c>12</c>, <c>12-A</c>, <c>7-BIS</c>.</summary>
    public const string HouseNumber = "house_number";

    /// <summary>String: the address in lower case.</summary>
    public const string Email = "email";

    /// <summary>String: E.164, <c>+31612345678</c>.</summary>
    public const string Phone = "phone";

    /// <summary>String: upper case without spaces; its check digits are right.</summary>
    public const string Iban = "iban";

    /// <summary>Long: euro cents.</summary>
    public const string Amount = "amount";

    /// <summary>String: an ISO date.</summary>
    public const string Date = "date";

    /// <summary>String: two ISO dates with a slash between, both inclusive.</summary>
    public const string DateRange = "daterange";

    /// <summary>String: an ISO duration in years, months, days; <c>P3BD</c> is three working days.</summary>
    public const string Duration = "duration";

    /// <summary>Long: 1 is the first, -1 the last, -2 the last but one.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>Bool: whether the customer says yes.</summary>
    public const string Boolean = "boolean";

    /// <summary>
    /// Dictionary of line number (from 1) and the quantity chosen of it, in order, without the lines of which nothing is chosen; empty
    /// when the customer says that they choose nothing.
    /// </summary>
    public const string OrderLine = "order_line";
}
