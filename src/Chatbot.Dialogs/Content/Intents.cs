namespace Chatbot.Dialogs.Content;

/// <summary>What a customer can mean: the ids that content, classifier and tests share.</summary>
public static class Intents
{
    public const string PayLaterAvailable = "pay_later_available";
    public const string PayLaterConditions = "pay_later_conditions";
    public const string PaymentTerm = "payment_term";
    public const string LoginHelp = "login_help";
    public const string PayInvoice = "pay_invoice";
    public const string PaymentReminder = "payment_reminder";
    public const string ExtendDueDate = "extend_due_date";
    public const string ReportReturn = "report_return";
    public const string InvoiceAfterReturn = "invoice_after_return";
    public const string PartialReturn = "partial_return";
    public const string RefundStatus = "refund_status";
    public const string InvoiceNotReceived = "invoice_not_received";
    public const string InvoiceStatus = "invoice_status";
    public const string PaymentNotRegistered = "payment_not_registered";
    public const string OverdueFees = "overdue_fees";
    public const string WhyDeclined = "why_declined";
    public const string OrderNotDelivered = "order_not_delivered";
    public const string CancelOrder = "cancel_order";
    public const string ChangeDetails = "change_details";
    public const string UnknownInvoice = "unknown_invoice";
    public const string ChangePaymentMethod = "change_payment_method";
    public const string ContactKlarna = "contact_klarna";
    public const string HumanAgent = "human_agent";
    public const string Complaint = "complaint";
    public const string Privacy = "privacy";
    public const string BotIdentity = "bot_identity";
    public const string Capabilities = "capabilities";
    public const string SwitchLanguage = "switch_language";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";
    public const string Affirm = "affirm";
    public const string Deny = "deny";
    public const string Cancel = "cancel";
    public const string StartOver = "start_over";
    public const string None = "none";

    /// <summary>Every intent, customers' subjects first, small talk after them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PayLaterAvailable, PayLaterConditions, PaymentTerm, LoginHelp,
        PayInvoice, PaymentReminder, ExtendDueDate, ReportReturn,
        InvoiceAfterReturn, PartialReturn, RefundStatus, InvoiceNotReceived,
        InvoiceStatus, PaymentNotRegistered, OverdueFees, WhyDeclined,
        OrderNotDelivered, CancelOrder, ChangeDetails, UnknownInvoice,
        ChangePaymentMethod, ContactKlarna, HumanAgent, Complaint,
        Privacy, BotIdentity, Capabilities, SwitchLanguage,
        Greeting, Thanks, Goodbye, Affirm,
        Deny, Cancel, StartOver, None,
    ];
}
