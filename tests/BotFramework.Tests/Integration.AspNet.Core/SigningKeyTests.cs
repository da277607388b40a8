using System.Net;
using BotFramework.Testing;
using Microsoft.Bot.Connector.Authentication;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration.AspNet.Core;

public class SigningKeyTests
{
    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests()
    {
        await using var bot = await SecuredBot.StartAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync(bot, bot.ChannelToken())));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, bot.Issuer.MetadataRequests);
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_a_token_names_it_and_the_old_one_is_forgotten()
    {
        await using var bot = await SecuredBot.StartAsync();
        var old = bot.ChannelToken();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, old));
        bot.Issuer.RollKeys();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, old));
        // Once at first, once for the new key, once more for the one that is gone.
        Assert.Equal(3, bot.Issuer.MetadataRequests);
    }

    [Fact]
    public async Task Invented_keys_do_not_have_the_issuer_asked_again_and_again()
    {
        await using var bot = await SecuredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));

        async Task InventAsync() => await Task.WhenAll(Enumerable.Range(0, 20).Select(i => StatusAsync(bot, bot.ChannelToken() with { KeyId = $"invented-{i}" })));

        await InventAsync();
        await InventAsync();
        Assert.InRange(bot.Issuer.MetadataRequests, 2, SigningKeySource.MostFetches);
        var before = bot.Issuer.MetadataRequests;
        bot.Time.Advance(SigningKeySource.While);
        await InventAsync();
        Assert.InRange(bot.Issuer.MetadataRequests, before + 1, before + SigningKeySource.MostFetches);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Fact]
    public async Task A_new_key_is_found_also_after_an_invented_one_was_asked_for()
    {
        await using var bot = await SecuredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken() with { KeyId = "invented" }));
        bot.Issuer.RollKeys();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Fact]
    public async Task Aged_keys_serve_while_new_ones_are_fetched()
    {
        await using var bot = await SecuredBot.StartAsync();
        var key = bot.Issuer.ChannelKey;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        bot.Time.Advance(SigningKeySource.FreshFor);
        bot.Issuer.RollKeys();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken() with { Key = key }));

        // Waits for the fetch that the one before began.
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(2, bot.Issuer.MetadataRequests);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken() with { Key = key }));
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_refused_after_a_day()
    {
        await using var bot = await SecuredBot.StartAsync();
        var key = bot.Issuer.ChannelKey;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        bot.Issuer.RollKeys();
        bot.Time.Advance(SigningKeySource.UsableFor);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken() with { Key = key }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"jwks_uri":7}""")]
    [InlineData("""{"jwks_uri":"http://127.0.0.1/keys"}""")]
    [InlineData("""{"jwks_uri":"file:///etc/passwd"}""")]
    public async Task Known_keys_stay_when_the_issuer_fails(string? metadata)
    {
        await using var bot = await SecuredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        (bot.Issuer.IsDown, bot.Issuer.BrokenMetadata) = (metadata is null, metadata);
        bot.Time.Advance(SigningKeySource.UsableFor);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(2, bot.Issuer.MetadataRequests);
    }

    [Fact]
    public async Task Without_any_keys_nobody_gets_in_until_the_issuer_is_back()
    {
        await using var bot = await SecuredBot.StartAsync(prepare: issuer => issuer.IsDown = true);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken()));
        bot.Issuer.IsDown = false;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Equal(1, bot.Issuer.MetadataRequests);
        bot.Time.Advance(SigningKeySource.PauseWithoutKeys);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Fact]
    public async Task Keys_are_not_fetched_over_plain_HTTP_from_elsewhere()
    {
        await using var bot = await SecuredBot.StartAsync(settings: [("ToBotFromChannelOpenIdMetadataUrl", "http://issuer.example/metadata")]);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken()));
        Assert.Contains("HTTPS only", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Junk_among_the_keys_is_passed_over()
    {
        await using var bot = await SecuredBot.StartAsync(prepare: issuer =>
        {
            issuer.JunkKeys.Add(7);
            issuer.JunkKeys.Add(new JObject());
            issuer.JunkKeys.Add(new JObject { ["kty"] = "RSA", ["kid"] = "short", ["n"] = "AQAB", ["e"] = "AQAB" });
            issuer.JunkKeys.Add(new JObject { ["kty"] = "RSA", ["kid"] = "broken", ["n"] = "%", ["e"] = 3 });
            issuer.JunkKeys.Add(new JObject { ["kty"] = "RSA", ["kid"] = "certified", ["x5c"] = new JArray("nothing") });
            issuer.JunkKeys.Add(new JObject { ["kty"] = "oct", ["kid"] = "secret", ["k"] = "c2VjcmV0" });
            issuer.JunkKeys.Add(new JObject { ["kty"] = "EC", ["kid"] = "curve", ["crv"] = "P-256", ["x"] = "AA", ["y"] = "AA" });
        });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Fact]
    public async Task A_second_key_under_a_known_name_does_not_count()
    {
        await using var bot = await SecuredBot.StartAsync();
        var name = bot.Issuer.ChannelKey.Id;
        var second = bot.Issuer.PublishChannelKey(SigningKey.Forged(name));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, bot.ChannelToken() with { Key = second }));
    }

    [Theory]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(-1, HttpStatusCode.Unauthorized)]
    public async Task A_key_serves_as_long_as_its_certificate(int daysLeft, HttpStatusCode expected)
    {
        await using var bot = await SecuredBot.StartAsync();
        bot.Issuer.PublishChannelKey(new SigningKey("certified", "msteams") { CertificateEnds = bot.Time.GetUtcNow().AddDays(daysLeft) });

        Assert.Equal(expected, await StatusAsync(bot, bot.ChannelToken()));
    }

    [Theory]
    [InlineData("certified", HttpStatusCode.OK)]
    [InlineData("gold", HttpStatusCode.Unauthorized)]
    public async Task A_key_needs_the_endorsements_that_the_bot_requires(string required, HttpStatusCode expected)
    {
        await using var bot = await SecuredBot.StartAsync(new AuthenticationConfiguration { RequiredEndorsements = ["msteams", required] });
        bot.Issuer.AddChannelKey("msteams", "certified");

        Assert.Equal(expected, await StatusAsync(bot, bot.ChannelToken()));
    }

    private static async Task<HttpStatusCode> StatusAsync(SecuredBot bot, TokenDraft token)
    {
        using var response = await bot.PostAsync(token);
        return response.StatusCode;
    }
}
