using System.Diagnostics;
using Chatbot.Understanding.Entities;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Recognizers.Text;
using NodaTime;

namespace Chatbot.Understanding.Tests.Entities;

public class EntityRecognizerTests
{
    private static readonly OrderLine[] Lines = [new("Trui blauw M", 1), new("Trui rood M", 1), new("Broek zwart 32", 2), new("Sneakers wit 42", 1)];

    // Pieces that the models look for, so that chance puts them together in ways that nobody thought of.
    private static readonly string[] Pieces =
    [
        "1", "12", "9", "0", "06", "+31", "100234567", "1012", "AB", "NL91", "ABNA", "0417", "@", "a@b", ".nl", ".", ",", "-", ",-", "€", " ", " ", " ", "euro", "cent", "twee", "honderd", "een",
        "en", "half", "komma", "de", "tweede", "e", "laatste", "na", "op", "ja", "nee", "niet", "misschien", "trui", "truien", "alles", "behalve", "van", "blauwe", "maat", "nummer", "#", "(", ")", "/",
        "straat", "huisnummer", "bis", "II", "postcode", "apenstaartje", "punt", "at", "\u0301", "\ud83d", "\ude00", "👍🏽", "İ", "ß", "ﬁ", "١٢", "\0", "\n", "\u00a0", "k", "x", "'s", "’",
    ];

    [Fact]
    public void Entities_come_in_order_of_place_and_with_their_text()
    {
        const string Text = "ja, bestelling 100234567, 1012 AB 12a, jan@example.nl, 06-12345678, € 49,95 op NL91 ABNA 0417 1643 00, de tweede";

        var entities = Found.Recognizer.Recognize(Text, Found.Today);

        Assert.Equal(
            [
                EntityTypes.Boolean, EntityTypes.OrderNumber, EntityTypes.Postcode, EntityTypes.HouseNumber, EntityTypes.Email, EntityTypes.Phone, EntityTypes.Amount, EntityTypes.Iban,
                EntityTypes.Ordinal,
            ],
            entities.Select(entity => entity.Type));
        Assert.All(entities, entity => Assert.Equal(entity.Text, Text.Substring(entity.Start, entity.Length)));
    }

    [Fact]
    public void Several_entities_of_one_kind_are_all_found() =>
        Assert.Equal(["+31612345678", "+31687654321"], Found.All(EntityTypes.Phone, "0612345678 of 0687654321"));

    [Fact]
    public void Dates_take_their_place_behind_amounts_and_before_choices()
    {
        var recognizer = new EntityRecognizer(new EntityOptions(), FindDays);

        var entities = recognizer.Recognize("100234567 op de 25e, € 25,50", Found.Today);

        Assert.Equal([EntityTypes.OrderNumber, EntityTypes.Date, EntityTypes.Amount], entities.Select(entity => entity.Type));
        Assert.Equal("2026-11-25", entities[1].Value);
    }

    [Theory]
    [InlineData("de 2e", EntityTypes.Ordinal)]
    [InlineData("de 2e graag", EntityTypes.Ordinal)]
    [InlineData("de 25e", EntityTypes.Date)]
    [InlineData("ik betaal de 2e", EntityTypes.Date)]
    public void A_low_day_alone_is_a_choice(string text, string type) =>
        Assert.Equal(type, Assert.Single(new EntityRecognizer(new EntityOptions(), FindDays).Recognize(text, Found.Today)).Type);

    [Fact]
    public void The_length_of_order_numbers_is_a_setting()
    {
        var recognizer = new EntityRecognizer(new EntityOptions { OrderNumberLength = 7 });

        Assert.Equal(["1234567"], recognizer.Recognize("bestelling 123 45 67 of 100234567", Found.Today).Select(entity => entity.Value));
    }

    [Fact]
    public void The_country_of_short_phone_numbers_is_a_setting()
    {
        var recognizer = new EntityRecognizer(new EntityOptions { PhoneRegion = "BE" });

        Assert.Equal("+32470123456", Assert.Single(recognizer.Recognize("0470 12 34 56", Found.Today)).Value);
    }

    [Fact]
    public void Only_the_first_4000_characters_are_looked_at()
    {
        var text = new string(' ', 3_990) + "100234567 100234568";

        Assert.Equal(["100234567"], Found.All(EntityTypes.OrderNumber, text));
    }

    [Fact]
    public void A_model_alone_answers_as_a_recognizer_of_microsofts()
    {
        IModel model = new Chatbot.Understanding.Entities.Contact.IbanModel();

        var result = Assert.Single(model.Parse("naar NL91 ABNA 0417 1643 00"));

        Assert.Equal((EntityTypes.Iban, 5, 26), (result.TypeName, result.Start, result.End));
        Assert.Equal("NL91ABNA0417164300", result.Resolution["value"]);
    }

    [Property(MaxTest = 300)]
    public void Any_text_is_answered_with_spans_that_lie_inside_and_do_not_overlap(string? text) => AssertSpans(text ?? string.Empty);

    [Property(MaxTest = 500)]
    public Property Any_row_of_telling_pieces_is_answered_with_spans_that_lie_inside_and_do_not_overlap() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), AssertSpans);

    [Fact]
    public void Long_texts_of_any_script_are_answered()
    {
        var random = new System.Random(11);
        for (var length = 100; length <= 10_000; length *= 10)
        {
            AssertSpans(string.Create(length, random, static (text, random) =>
            {
                for (var index = 0; index < text.Length; index++)
                {
                    text[index] = (char)random.Next(char.MaxValue + 1);
                }
            }));
        }
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("1")]
    [InlineData("a@")]
    [InlineData("a@b.c.")]
    [InlineData("€")]
    [InlineData("€1,00 ")]
    [InlineData("+31 ")]
    [InlineData("0612345678 ")]
    [InlineData("NL91 ABNA ")]
    [InlineData("1012 AB 12 ")]
    [InlineData("ja ")]
    [InlineData("nee, ")]
    [InlineData("niet ")]
    [InlineData("👍")]
    [InlineData("de ")]
    [InlineData("de trui en ")]
    [InlineData("alles behalve ")]
    [InlineData("twee van de ")]
    [InlineData("honderd")]
    [InlineData("honderd ")]
    [InlineData("een en ")]
    [InlineData("apenstaartje punt ")]
    [InlineData("nr. 12 bis ")]
    [InlineData("(0")]
    [InlineData("-")]
    public void A_hostile_text_takes_no_longer_than_the_others(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));

        // A hundred times what it takes on a slow machine, and the best of several: only growth with the square of the length comes near.
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            AssertSpans(text);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });
        Assert.InRange(best, 0, 500);
    }

    [Fact]
    public void Many_threads_get_the_same_answer()
    {
        var expected = Found.Recognizer.Recognize("de eerste, € 10 voor 100234567", Found.Today);

        Parallel.For(0, 500, _ => Assert.Equal(expected, Found.Recognizer.Recognize("de eerste, € 10 voor 100234567", Found.Today)));
    }

    private static void AssertSpans(string text)
    {
        var end = 0;
        foreach (var entity in Found.Recognizer.Recognize(text, Found.Today, Lines))
        {
            Assert.InRange(entity.Start, end, text.Length);
            Assert.InRange(entity.Length, 1, text.Length - entity.Start);
            Assert.Equal(entity.Text, text.Substring(entity.Start, entity.Length));
            end = entity.Start + entity.Length;
        }
    }

    /// <summary>Days of the month as "de 25e", for tests that need some model of dates.</summary>
    private static IReadOnlyList<ModelResult> FindDays(string text, LocalDate today)
    {
        var start = text.IndexOf("de 2", StringComparison.Ordinal);
        var end = text.IndexOf('e', start + 2);
        var day = int.Parse(text.AsSpan(start + 3, end - start - 3), provider: null);
        return
        [
            new ModelResult
            {
                Start = start,
                End = end,
                TypeName = EntityTypes.Date,
                Resolution = new SortedDictionary<string, object> { ["value"] = $"{today.Year}-{today.Month}-{day}" },
            },
        ];
    }
}
