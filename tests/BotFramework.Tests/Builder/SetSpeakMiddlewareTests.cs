using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class SetSpeakMiddlewareTests
{
    private const string Voice = "nl-NL-ColetteNeural";
    private const string Start = """<speak version="1.0" xml:lang="nl-NL" xmlns="http://www.w3.org/2001/10/synthesis">""";

    [Theory]
    [InlineData("Hallo", """<voice name="nl-NL-ColetteNeural">Hallo</voice>""")]
    [InlineData("1 < 2 & 3", """<voice name="nl-NL-ColetteNeural">1 &lt; 2 &amp; 3</voice>""")]
    [InlineData("""<voice name="eigen">Hallo</voice>""", """<voice name="eigen">Hallo</voice>""")]
    [InlineData("""<voice name="a">Hal</voice><voice name="b">lo</voice>""", """<voice name="a">Hal</voice><voice name="b">lo</voice>""")]
    public async Task What_is_spoken_gets_a_voice_and_the_language_of_the_message(string speak, string expected)
    {
        Assert.Equal($"{Start}{expected}</speak>", await SpokenAsync(speak));
    }

    [Theory]
    [InlineData("""<speak version="1.0">Hallo</speak>""")]
    [InlineData("<voice>Hallo")]
    [InlineData("")]
    public async Task What_is_complete_empty_or_broken_stays_as_it_is(string speak)
    {
        Assert.Equal(speak, await SpokenAsync(speak));
    }

    [Theory]
    [InlineData(Channels.DirectlineSpeech, true)]
    [InlineData(Channels.Telephony, true)]
    [InlineData(Channels.Emulator, true)]
    [InlineData(Channels.Msteams, false)]
    [InlineData(null, false)]
    public async Task Only_channels_that_read_out_get_it(string? channelId, bool expected)
    {
        Assert.Equal(expected, (await SpokenAsync("Hallo", channelId)).StartsWith("<speak", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_voice_nothing_is_added()
    {
        Assert.Equal("Hallo", await SpokenAsync("Hallo", voice: null));
    }

    [Theory]
    [InlineData(true, "tekst")]
    [InlineData(false, null)]
    public async Task A_message_that_speaks_nothing_can_speak_its_text(bool fallback, string? expected)
    {
        Assert.Equal(expected, await SpokenAsync(null, Channels.Msteams, fallback: fallback));
    }

    [Fact]
    public async Task Without_a_language_it_is_American_English()
    {
        Assert.Contains("xml:lang=\"en-US\"", await SpokenAsync("Hello", locale: null), StringComparison.Ordinal);
    }

    private static async Task<string> SpokenAsync(string? speak, string? channelId = Channels.Telephony, string? voice = Voice, bool fallback = false, string? locale = "nl-NL")
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new SetSpeakMiddleware(voice, fallback));
        var incoming = RecordingAdapter.Incoming();
        incoming.ChannelId = channelId;

        await adapter.RunAsync(incoming, (turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Text = "tekst", Speak = speak, Locale = locale }, token));

        return Assert.Single(adapter.Sent).Speak;
    }
}
