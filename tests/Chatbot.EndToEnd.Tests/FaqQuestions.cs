namespace Chatbot.EndToEnd.Tests;

/// <summary>The headings of the webshop's FAQ, asked in their own words, with what the answer must say at the least.</summary>
public static class FaqQuestions
{
    public static readonly (string Question, string ReplyKey, string[] MustSay)[] All =
    [
        ("Kan ik ook achteraf betalen?", "pay_later_available.answer", ["Klarna", "https://www.example.nl/voorwaarden"]),
        ("Smooth Login", "login_help.answer", ["Touch ID", "e-mail", "pincode"]),
        ("Makkelijk je factuur betalen met één klik", "pay_invoice.answer", ["klik"]),
        ("Mis geen betaling", "payment_reminder.answer", ["2 dagen", "agenda"]),
        ("Meld een retour", "report_return.answer", ["app", "pauzeert"]),
        ("Verschuif de uiterste betaaldatum van je factuur", "extend_due_date.answer", ["10 dagen", "klik"]),
        ("Waarom wordt mijn aankoop die ik achteraf wil betalen (via Klarna) niet goedgekeurd?", "why_declined.answer", ["020-8082852", "check"]),
    ];

    public static TheoryData<string, string, string[]> Data
    {
        get
        {
            var data = new TheoryData<string, string, string[]>();
            foreach (var (question, replyKey, mustSay) in All)
            {
                data.Add(question, replyKey, mustSay);
            }

            return data;
        }
    }
}
