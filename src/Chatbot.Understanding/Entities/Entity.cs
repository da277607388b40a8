namespace Chatbot.Understanding.Entities;

/// <summary>Something of value that was found in an utterance.</summary>
/// <param name="Type">One of <see cref="EntityTypes"/>, which tell the type of <paramref name="Value"/>.</param>
/// <param name="Text">As the customer wrote it.</param>
/// <param name="Start">Where it begins in the utterance, in UTF-16 units.</param>
/// <param name="Length">Of the text, in UTF-16 units; at least one.</param>
/// <param name="Value">
/// A <see cref="long"/> for amount and ordinal, a <see cref="bool"/> for boolean, an <see cref="IReadOnlyDictionary{TKey, TValue}"/>
/// of line number and quantity (both <see cref="int"/>, in order of line) for order_line, a <see cref="string"/> for all others.
/// </param>
/// <param name="IsVague">Whether the customer left it open ("ergens volgende week", "een paar dagen"), so that a dialog should ask whether this is meant.</param>
public sealed record Entity(string Type, string Text, int Start, int Length, object Value, bool IsVague = false);
