namespace Chatbot.Dialogs.Content;

/// <summary>What the bot may state as a fact, from <c>facts.yaml</c>.</summary>
/// <param name="Phone">Klarna's number as it is written for people.</param>
/// <param name="PhoneDial">The same number to dial, with <c>+</c> and country code.</param>
/// <param name="PaymentTermDays">Days to pay an invoice, from shipping.</param>
/// <param name="ExtensionDays">Days by which a due date moves.</param>
/// <param name="ExtensionTimes">How often a due date can be moved.</param>
/// <param name="ReminderDays">How many days before the due date Klarna reminds.</param>
/// <param name="ChatUrl">Klarna's chat.</param>
/// <param name="KlarnaUrl">Klarna's website.</param>
public sealed record Facts(
    string Phone,
    string PhoneDial,
    int PaymentTermDays,
    int ExtensionDays,
    int ExtensionTimes,
    int ReminderDays,
    string ChatUrl,
    string KlarnaUrl);
