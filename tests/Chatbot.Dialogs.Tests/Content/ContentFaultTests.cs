using Chatbot.Dialogs.Content;

namespace Chatbot.Dialogs.Tests.Content;

/// <summary>Each case plants one fault in good content and expects that finding and no other.</summary>
public sealed class ContentFaultTests(SampleFolder folder) : IClassFixture<SampleFolder>, IDisposable
{
    public void Dispose() => folder.Restore();

    [Theory]
    // The phone.
    [InlineData("+31208082852", "+31208082853", 4, "'dial' +31208082853 is another number than the value 020-8082852.", true)]
    [InlineData("+31208082852", "0208082852", 4, "'dial' must be + and digits, with the country code, not '0208082852'.", true)]
    // Opening hours.
    [InlineData("[monday,", "[mon,", 10, "'mon' is no day: write monday to sunday.", true)]
    [InlineData("to: \"24:00\"", "to: \"25:00\"", 12, "'to' must be a time from 00:00 to 24:00, not '25:00'.", true)]
    [InlineData("from: \"00:00\"", "from: \"24:00\"", 12, "The opening hours run backwards: 'to' must be later than 'from', at most 24:00.", true)]
    [InlineData("[monday,", "[monday, monday,", 10, "The opening hours of Monday overlap.", true)]
    [InlineData(
        "to: \"24:00\"\n", "to: \"24:00\"\n      - days: [friday]\n        from: \"10:00\"\n        to: \"11:00\"\n", 13,
        "The opening hours of Friday overlap.", true)]
    [InlineData("[monday, tuesday, wednesday, thursday, friday]", "[]", 10, "Opening hours without any day are never open.", true)]
    // Numbers and addresses.
    [InlineData("value: 14", "value: 0", 17, "The fact 'payment_term_days' must be a whole number above 0, not '0'.", true)]
    [InlineData("value: 10", "value: -3", 22, "The fact 'extension_days' must be a whole number above 0, not '-3'.", true)]
    [InlineData("value: 1\n", "value: once\n", 27, "The fact 'extension_times' must be a whole number above 0, not 'once'.", true)]
    [InlineData("value: 2\n", "value: 14\n", 32, "A reminder 14 days before the due date comes before the invoice: payment_term_days is 14.", true)]
    [InlineData(
        "https://www.klarna.nl/klantenservice", "http://www.klarna.nl/klantenservice", 37,
        "The fact 'chat_url' must be an absolute https address, not 'http://www.klarna.nl/klantenservice'.", true)]
    // Dates.
    [InlineData("checked_on: 2026-11-22", "checked_on: 2026-11-24", 6, "The fact 'phone' was checked on 2026-11-24, which is in the future.", false)]
    [InlineData("valid_until: 2027-05-22", "valid_until: 2026-11-21", 7, "The fact 'phone' is valid until 2026-11-21, before it was checked on 2026-11-22.", false)]
    [InlineData("valid_until: 2027-05-22", "valid_until: 2026-11-22", 7, "The fact 'phone' was valid until 2026-11-22: check it again and set a new date.", false)]
    [InlineData("checked_on: 2026-11-22", "checked_on: yesterday", 6, "'checked_on' must be a date such as 2026-11-22, not 'yesterday'.", true)]
    // Structure.
    [InlineData("    source: \"the FAQ\"\n", "", 3, "The key 'source' is missing.", true)]
    [InlineData("  phone:\n", "  phone:\n    note: hello\n", 3, "The key 'note' is not known here; known are value, dial, source, checked_on, valid_until.", true)]
    [InlineData("value: 14", "value: [14]", 17, "'value' must be a text.", true)]
    public void A_fault_in_the_facts_is_found(string old, string replacement, int line, string reason, bool isBroken) =>
        AssertFound("facts.yaml", old, replacement, line, reason, isBroken);

    [Theory]
    // Front matter.
    [InlineData("title: thanks\n", "", 2, "The key 'title' is missing.", true)]
    [InlineData("title: thanks", "title: thank you ever so very very much", 2, "The title has 32 characters; at most 28 fit on a button.", false)]
    [InlineData("title: thanks", "title: Greeting!", 2, "The title 'Greeting!' is also that of nl/greeting.md.", true)]
    [InlineData("dialog: answer", "dialog: sing", 3, "There is no dialog 'sing'; known are answer.", true)]
    [InlineData("buttons:\n  - intent: contact_klarna\n", "", 2, "The key 'buttons' is missing.", true)]
    [InlineData("dialog: answer", "dialog: answer\nbutons: []", 4, "The key 'butons' is not known here; known are title, dialog, buttons.", true)]
    [InlineData("---\ntitle", "title", 1, "The file must begin with front matter between two lines of '---'.", true)]
    // Buttons.
    [InlineData("intent: contact_klarna", "intent: contact_us", 5, "The button leads to 'contact_us', which is no intent.", true)]
    [InlineData("intent: contact_klarna", "title: Chat", 5, "The key 'url' is missing.", true)]
    [InlineData(
        "intent: contact_klarna", "title: Chat\n    url: klarna", 6, "A button's url must be an absolute https: or tel: address, not 'klarna'.", true)]
    [InlineData(
        "intent: contact_klarna", "title: Chat\n    url: \"javascript:alert(1)\"", 6,
        "A button's url must be an absolute https: or tel: address, not 'javascript:alert(1)'.", true)]
    [InlineData("  - intent: contact_klarna", "  answer: []\n  answers: []", 6, "The key 'answers' is not known here; known are answer.", true)]
    // Replies.
    [InlineData("Over thanks.", "", 8, "The reply 'answer' has no text.", true)]
    [InlineData("Over thanks.", "a\n\n# answer\n\nb", 12, "The reply 'answer' stands in this file twice.", true)]
    [InlineData("\n# answer", "\nHallo.\n# answer", 8, "This text stands above the first '# key' heading and belongs to no reply.", true)]
    // Placeholders.
    [InlineData("Over thanks.", "Hoi.\n{{ facts.fax }}", 11, "Nobody fills the placeholder 'facts.fax' here.", true)]
    [InlineData("Over thanks.", "{{ limit }}", 10, "Nobody fills the placeholder 'limit' here.", true)]
    [InlineData("Over thanks.", "{% if facts.extension_times == 1 %}a{% else %}{{ times }}{% endif %}", 10, "Nobody fills the placeholder 'times' here.", true)]
    [InlineData("Over thanks.", "Hoi.\n\nTot {{ hours.open_until }}", 12, "The template cannot be rendered: Cannot get member with name open_until.", true)]
    [InlineData("Over thanks.", "{{ shop.name | shout }}", 10, "The template cannot be rendered: The variable or function `shout` was not found", true)]
    [InlineData("Over thanks.", "{% for n in (1..999999) %}n{% endfor %}", 10, "The template cannot be rendered: Range expression exceeds LoopLimit `100`.", true)]
    [InlineData("Over thanks.", "{% if false %}a{% endif %}", 10, "'thanks.answer' says nothing.", true)]
    // Literal facts.
    [InlineData("Over thanks.", "Bel 020-8082852.", 10, "'020-8082852' is a fact: write the placeholder 'facts.phone' instead.", false)]
    [InlineData("Over thanks.", "Bel +31 20 808 28 52.", 10, "'+31 20 808 28 52' is a fact: write the placeholder 'facts.phone' instead.", false)]
    [InlineData("Over thanks.", "Bel 0900-1234567.", 10, "'0900-1234567' is a phone number without a source: only facts.yaml may hold one.", false)]
    [InlineData("Over thanks.", "Wij zijn er 24/7.", 10, "'24/7' is a fact: write the placeholder 'hours.week' instead.", false)]
    [InlineData("Over thanks.", "Open maandag t/m vrijdag.", 10, "'maandag t/m vrijdag' is a fact: write the placeholder 'hours.week' instead.", false)]
    [InlineData("Over thanks.", "Zie [hier](https://www.klarna.nl).", 10, "'https://www.klarna.nl' is a fact: write the placeholder 'facts.klarna_url' instead.", false)]
    [InlineData(
        "Over thanks.", "Ga naar klarna.nl/klantenservice.", 10, "'klarna.nl/klantenservice' is a fact: write the placeholder 'facts.chat_url' instead.", false)]
    [InlineData("Over thanks.", "Betaal in **14** dagen.", 10, "'14 dagen' is a fact: write the placeholder 'facts.payment_term_days' instead.", false)]
    [InlineData("Over thanks.", "Binnen veertien (14) dagen.", 10, "'veertien (14) dagen' is a fact: write the placeholder 'facts.payment_term_days' instead.", false)]
    [InlineData("Over thanks.", "Je krijgt tien dagen erbij.", 10, "'tien dagen' is a fact: write the placeholder 'facts.extension_days' instead.", false)]
    [InlineData("Over thanks.", "You get ten extra days.", 10, "'ten extra days' is a fact: write the placeholder 'facts.extension_days' instead.", false)]
    [InlineData("Over thanks.", "A reminder two days before.", 10, "'two days' is a fact: write the placeholder 'facts.reminder_days' instead.", false)]
    [InlineData("Over thanks.", "Betaal in twee weken.", 10, "'twee weken' is a fact: write the placeholder 'facts.payment_term_days' instead.", false)]
    [InlineData("title: thanks", "title: In 14 dagen", 2, "'14 dagen' is a fact: write the placeholder 'facts.payment_term_days' instead.", false)]
    public void A_fault_in_a_topic_is_found(string old, string replacement, int line, string reason, bool isBroken) =>
        AssertFound("nl/thanks.md", old, replacement, line, reason, isBroken);

    [Theory]
    [InlineData("# reply", "nl/thanks.md:0: The reply 'answer' is missing.", "nl/thanks.md:8: The reply 'reply' is used nowhere.")]
    [InlineData(
        "# Het antwoord", "nl/thanks.md:0: The reply 'answer' is missing.",
        "nl/thanks.md:8: 'Het antwoord' is no reply key: use small letters, digits and underscores.")]
    public void A_reply_under_another_heading_is_missing(string heading, params string[] expected)
    {
        var result = folder.Replace("nl/thanks.md", "# answer", heading).Load();

        Assert.Equal(expected, result.Findings.Select(finding => finding.ToString()));
        Assert.Null(result.Content);
    }

    [Theory]
    [InlineData("Over thanks.", "Na drie dagen, of 140 dagen.")]
    [InlineData("Over thanks.", "Zie https://www.klarna.nl/app of https://app.klarna.nl.")]
    [InlineData("Over thanks.", "Je ordernummer, bijvoorbeeld 100234501.")]
    [InlineData("Over thanks.", "{{ facts.payment_term_days }} dagen, {{ facts.phone }}, {{ facts.klarna_url }}")]
    [InlineData("Over thanks.", "{% assign naam = shop.name %}{% for n in (1..3) %}{{ naam }}{{ n }}{% endfor %}")]
    [InlineData("buttons:\n  - intent: contact_klarna", "buttons: []")]
    [InlineData("intent: contact_klarna", "title: Bel\n    url: \"tel:{{ facts.phone_dial }}\"")]
    public void What_only_looks_like_a_fault_is_let_through(string old, string replacement)
    {
        folder.Replace("nl/thanks.md", old, replacement).LoadGood();
    }

    [Theory]
    [InlineData("  - intent: contact_klarna", "  []", 5, "'answer' leads nowhere: give it at least one button.", false)]
    [InlineData("buttons:\n  - intent: contact_klarna\n", "", 2, "The key 'buttons' is missing.", true)]
    [InlineData(
        "  - intent: contact_klarna", "  - intent: thanks\n  - intent: thanks\n  - intent: thanks\n  - intent: thanks\n  - intent: thanks", 5,
        "'answer' has 5 buttons; at most 4 are shown.", false)]
    public void A_subject_without_a_next_step_or_with_too_many_is_found(string old, string replacement, int line, string reason, bool isBroken) =>
        AssertFound("en/privacy.md", old, replacement, line, reason, isBroken);

    [Theory]
    [InlineData("# no_text\n\nGeen tekst.\n", "", 0, "The reply 'no_text' is missing.", true)]
    [InlineData("# no_text", "# extra\n\nExtra.\n\n# no_text", 42, "The reply 'extra' is used nowhere.", false)]
    [InlineData("{{ first }}", "{{ third }}", 20, "Nobody fills the placeholder 'third' here.", true)]
    [InlineData("Geen van beide", "Helemaal geen van beide", 24, "'neither' has 23 characters; at most 20 fit on a button.", false)]
    [InlineData("dicht {{ hours.opens_at }}", "{{ opening_hours }}", 32, "Nobody fills the placeholder 'opening_hours' here.", true)]
    [InlineData("  error:", "  did_you_mean:", 6, "'did_you_mean' has 1 buttons; at most 0 are shown.", false)]
    [InlineData("  error:", "  fault:", 5, "The key 'fault' is not known here; known are welcome, disclosure, disclosure_in_group, did_you_mean, which_one, neither, neither_chosen, opening_hours, error, too_long, no_text, other_language.", true)]
    public void A_fault_in_the_shared_replies_is_found(string old, string replacement, int line, string reason, bool isBroken) =>
        AssertFound("en/shared.md", old, replacement, line, reason, isBroken);

    [Theory]
    [InlineData("- nl deny 7\n", "- Nl, déný  6!\n", 8, "This example is the same as the one at nl/deny.lu:7.", false)]
    [InlineData("- nl deny 7\n", "- nl affirm 1\n", 8, "This example of 'deny' is also one of 'affirm', at nl/affirm.lu:2.", false)]
    [InlineData("- nl deny 7\n", "", 0, "The file has 59 examples; an intent needs 60 to be understood.", false)]
    [InlineData("# deny", "# denial", 2, "This file holds examples of 'deny', and these are examples of 'denial'.", true)]
    [InlineData("- nl deny 7\n", "- nl deny 7\nnl deny\n", 9, "Expected '# intent', '- example', '@ phraselist NAME =' or '> comment'.", false)]
    [InlineData("- nl deny 7\n", "- nl deny 7\n@ phraselist NO = nee\n# deny\n", 9, "The word list NO belongs in concepts.lu.", true)]
    public void A_fault_in_the_examples_is_found(string old, string replacement, int line, string reason, bool isBroken) =>
        AssertFound("nl/deny.lu", old, replacement, line, reason, isBroken);

    [Theory]
    [InlineData("LATER", "LATERS", "en/concepts.lu:1: The word list LATERS is missing in nl/concepts.lu.", "nl/concepts.lu:1: The word list LATER is missing in en/concepts.lu.")]
    [InlineData("LATER", "LANGUAGE_EN", "en/concepts.lu:2: The word list LANGUAGE_EN stands in this file twice.", "nl/concepts.lu:1: The word list LATER is missing in en/concepts.lu.")]
    public void Word_lists_differ_between_languages(string old, string replacement, params string[] expected)
    {
        var result = folder.Replace("en/concepts.lu", old, replacement).Load();

        Assert.Equal(expected, result.Findings.Select(finding => finding.ToString()));
        Assert.NotNull(result.Content);
    }

    [Theory]
    [InlineData("temperature: 1", "temperature: 0", "Temperature must be a number above 0.")]
    [InlineData("temperature: 1", "temperature: warm", "Temperature must be a number above 0.")]
    [InlineData("in_scope_offset: -2.5", "in_scope_offset: .nan", "InScopeOffset must be a number.")]
    [InlineData("minimum_in_scope: 0.5", "minimum_in_scope: 1.5", "MinimumInScope must be between 0 and 1.")]
    public void A_fault_in_the_calibration_is_found(string old, string replacement, string reason) =>
        AssertFound("calibration.yaml", old, replacement, 0, reason, true);

    [Fact]
    public void A_missing_calibration_is_a_flaw_with_which_the_bot_still_serves()
    {
        var result = folder.Delete("calibration.yaml").Load();

        Assert.Equal(("calibration.yaml", false), Assert.Single(result.Findings) is var finding ? (finding.File, finding.IsBroken) : default);
        Assert.NotNull(result.Content);
    }

    [Theory]
    [InlineData("nl/deny.lu", "- waar kan ik mijn factuur nu vinden\n", "is nearly the same as the one at nl/deny.lu:62: say it in other words, or leave it out.")]
    [InlineData("nl/affirm.lu", "- waar kan ik mijn factuur nu vinden\n", "of 'deny' is nearly the same as one of 'affirm', at nl/affirm.lu:62.")]
    [InlineData("en/affirm.lu", "- waar kan ik mijn factuur nu vinden\n", "is nearly the same as one of 'deny', at nl/deny.lu:62.")]
    public void An_example_that_is_nearly_another_is_found_by_the_thorough_check(string file, string example, string reason)
    {
        folder.Append("nl/deny.lu", "- waar kan ik mijn factuur vinden\n").Append(file, example);

        Assert.Empty(folder.Load().Findings);
        Assert.Contains(ContentLoader.Check(folder.Root, SampleFolder.Today), finding => finding.Reason.EndsWith(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- waar kan ik mijn factuur betalen\n")]
    [InlineData("- niet waar\n")]
    public void Examples_of_few_or_other_words_are_not_nearly_the_same(string example)
    {
        folder.Append("nl/deny.lu", "- waar kan ik mijn factuur vinden\n- waar\n").Append("nl/affirm.lu", example);

        Assert.DoesNotContain(ContentLoader.Check(folder.Root, SampleFolder.Today), finding => finding.Line > 61);
    }

    [Fact]
    public void The_same_example_in_both_languages_is_no_fault_when_it_means_the_same()
    {
        folder.Append("nl/cancel.lu", "- stop\n").Append("en/cancel.lu", "- Stop!\n").LoadGood();
    }

    [Fact]
    public void The_same_example_in_both_languages_is_a_fault_when_it_means_something_else()
    {
        folder.Append("nl/cancel.lu", "- stop\n").Append("en/goodbye.lu", "- stop\n");

        AssertOnly(new("en/goodbye.lu", 27, "This example of 'goodbye' is also one of 'cancel', at nl/cancel.lu:62.", false));
    }

    [Theory]
    [InlineData("facts.yaml")]
    [InlineData("nl/shared.md")]
    [InlineData("nl/concepts.lu")]
    [InlineData("en/extend_due_date.md")]
    [InlineData("en/none.lu")]
    public void A_missing_file_is_found(string file)
    {
        folder.Delete(file);

        AssertOnly(new(file, 0, "The file is missing.", true));
    }

    [Theory]
    [InlineData("nl/extend_duedate.md", "There is no intent 'extend_duedate', so this file has no effect.")]
    [InlineData("nl/weather.lu", "There is no intent 'weather', so this file has no effect.")]
    [InlineData("nl/notes.txt", "This file is no content: .lu and .md files belong here.")]
    [InlineData("notes.md", "This file has no effect: content is facts.yaml, calibration.yaml and the folders nl, en.")]
    [InlineData("de/thanks.md", "This file has no effect: content is facts.yaml, calibration.yaml and the folders nl, en.")]
    [InlineData("nl/old/thanks.md", "This file has no effect: content is facts.yaml, calibration.yaml and the folders nl, en.")]
    public void A_stray_file_is_found(string file, string reason)
    {
        folder.Write(file, "hello");

        AssertOnly(new(file, 0, reason, false));
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        folder.Write("nl/thanks.lu", [.. "# thanks\n- "u8, 0xE9, 0xE9, (byte)'n']);

        AssertOnly(new("nl/thanks.lu", 2, "The file is not UTF-8: save it with that encoding.", true));
    }

    [Fact]
    public void A_file_of_more_than_one_megabyte_is_refused()
    {
        folder.Write("nl/thanks.lu", new byte[1024 * 1024 + 1]);

        AssertOnly(new("nl/thanks.lu", 0, "The file is larger than 1 MB.", true));
    }

    [Fact]
    public void An_intent_without_examples_is_refused()
    {
        folder.Write("nl/thanks.lu", "# thanks\n");

        AssertOnly(new("nl/thanks.lu", 0, "The file has no examples.", true));
    }

    [Theory]
    [InlineData("nl/thanks.md", "title: thanks", "title: \"thanks", 2)]
    [InlineData("facts.yaml", "value: 14", "value: 14\n    value: 15", 18)]
    public void What_is_no_yaml_is_found_where_it_stands(string file, string old, string replacement, int line)
    {
        var result = folder.Replace(file, old, replacement).Load();

        Assert.Null(result.Content);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((file, line), (finding.File, finding.Line));
        Assert.StartsWith("This is not valid YAML: ", finding.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ facts.phone", 10)]
    [InlineData("a\n{% if hours.is_open %}b", 11)]
    public void A_template_that_cannot_be_read_is_found_where_it_stands(string text, int line)
    {
        var result = folder.Replace("nl/thanks.md", "Over thanks.", text).Load();

        Assert.Null(result.Content);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, finding =>
        {
            Assert.Equal(("nl/thanks.md", line), (finding.File, finding.Line));
            Assert.StartsWith("The template cannot be read: ", finding.Reason, StringComparison.Ordinal);
        });
    }

    private void AssertFound(string file, string old, string replacement, int line, string reason, bool isBroken)
    {
        folder.Replace(file, old, replacement);

        AssertOnly(new(file, line, reason, isBroken));
    }

    private void AssertOnly(ContentFinding expected)
    {
        var result = folder.Load();

        Assert.Equal(expected, Assert.Single(result.Findings));
        Assert.Equal(expected.IsBroken, result.Content is null);
    }
}
