namespace Chatbot.Understanding.Entities;

/// <summary>A line of the order that the conversation is about.</summary>
/// <param name="Name">The product's name as the webshop writes it: "Trui blauw M".</param>
/// <param name="Quantity">How many were bought; a line of none cannot be chosen.</param>
public sealed record OrderLine(string Name, int Quantity);
