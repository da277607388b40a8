using System.Globalization;
using System.Text;
using Chatbot.Dialogs.Content;

namespace Chatbot.Dialogs.Tests.Content;

/// <summary>A content folder on disk without a fault, for a test to change one thing in.</summary>
public sealed class SampleFolder : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private const string Facts =
        """
        facts:
          phone:
            value: "020-8082852"
            dial: "+31208082852"
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22
          opening_hours:
            value:
              - days: [monday, tuesday, wednesday, thursday, friday]
                from: "00:00"
                to: "24:00"
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22
          payment_term_days:
            value: 14
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22
          extension_days:
            value: 10
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22
          extension_times:
            value: 1
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22
          reminder_days:
            value: 2
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22
          chat_url:
            value: "https://www.klarna.nl/klantenservice"
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22
          klarna_url:
            value: "https://www.klarna.nl"
            source: "the FAQ"
            checked_on: 2026-11-22
            valid_until: 2027-05-22

        """;

    private const string Calibration =
        """
        temperature: 1
        in_scope_slope: 1
        in_scope_offset: -2.5
        minimum_in_scope: 0.5
        close_ratio: 0.6
        close_pair_score: 0.3

        """;

    private const string Shared =
        """
        ---
        buttons:
          welcome:
            - intent: extend_due_date
          error:
            - title: Klarna
              url: "tel:{{ facts.phone_dial }}"
        ---

        # welcome

        {{ shop.name }}: {{ facts.klarna_url }}

        # disclosure

        Ik ben een chatbot.

        # did_you_mean

        {{ first }} / {{ second }}?

        # neither

        Geen van beide

        # neither_chosen

        Zeg het anders.

        # opening_hours

        {% if hours.is_open %}open {{ hours.open_until }}{% else %}dicht {{ hours.opens_at }}{% endif %}

        # error

        Fout. {{ hours.week }}

        # too_long

        Te lang: {{ limit }}

        # no_text

        Geen tekst.

        # other_language

        Andere taal. {{ opening_hours }}

        # which_one

        Welke?

        # disclosure_in_group

        Ik ben een chatbot en iedereen leest mee.

        """;

    // What each file held before a test changed it; null for a file that was not there.
    private readonly Dictionary<string, byte[]?> _originals = new(StringComparer.Ordinal);

    public SampleFolder()
    {
        Write("facts.yaml", Facts);
        Write("calibration.yaml", Calibration);
        foreach (var (language, examples) in new[] { ("nl", 60), ("en", 25) })
        {
            Write($"{language}/shared.md", Shared);
            Write($"{language}/concepts.lu", "@ phraselist LATER = later, " + language + "\n@ phraselist LANGUAGE_EN =\n- " + language + " engels\n");
            foreach (var intent in Intents.All)
            {
                Write($"{language}/{intent}.md", Topic(intent));
                Write($"{language}/{intent}.lu", Examples(language, intent, examples));
            }
        }

        _originals.Clear();
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("content").FullName;

    public ContentLoadResult Load() => ContentLoader.Load(Root, Today);

    /// <summary>The content, which must be without a fault.</summary>
    public BotContent LoadGood()
    {
        var result = Load();
        Assert.Empty(result.Findings);
        return Assert.IsType<BotContent>(result.Content);
    }

    public SampleFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public SampleFolder Write(string file, byte[] bytes)
    {
        Keep(file);
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Changes the first occurrence, which must exist.</summary>
    public SampleFolder Replace(string file, string old, string replacement)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold '{old}'.");
        return Write(file, string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length)));
    }

    public SampleFolder Append(string file, string text) => Write(file, Read(file) + text);

    public SampleFolder Delete(string file)
    {
        Keep(file);
        File.Delete(Path.Combine(Root, file));
        return this;
    }

    /// <summary>Takes all changes back, for the next test.</summary>
    public void Restore()
    {
        foreach (var (file, original) in _originals)
        {
            if (original is null)
            {
                File.Delete(Path.Combine(Root, file));
            }
            else
            {
                File.WriteAllBytes(Path.Combine(Root, file), original);
            }
        }

        _originals.Clear();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Keep(string file)
    {
        var path = Path.Combine(Root, file);
        _originals.TryAdd(file, File.Exists(path) ? File.ReadAllBytes(path) : null);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Topic(string intent)
    {
        var more = intent switch
        {
            Intents.None => "\n# second_miss\n\nNog een keer. {{ opening_hours }}\n",
            Intents.SwitchLanguage => "\n# which_language\n\nWelke taal?\n",
            _ => "",
        };
        return
            $"""
            ---
            title: {intent.Replace('_', ' ')}
            dialog: answer
            buttons:
              - intent: contact_klarna
            ---

            # answer

            Over {intent}.

            """ + more;
    }

    private static string Examples(string language, string intent, int count) =>
        $"# {intent}\n" + string.Concat(Enumerable.Range(1, count).Select(
            number => string.Create(CultureInfo.InvariantCulture, $"- {language} {intent} {number}\n")));
}
