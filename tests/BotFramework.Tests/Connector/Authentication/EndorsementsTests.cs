using System.Net;
using BotFramework.Testing;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Protocols;
using Newtonsoft.Json;

namespace BotFramework.Tests.Connector.Authentication;

public class EndorsementsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("msteams", true)]
    [InlineData("MSTEAMS", false)]
    [InlineData("slack", false)]
    [InlineData(" ", false)]
    public void A_key_is_endorsed_for_what_it_names(string? expected, bool isEndorsed) =>
        Assert.Equal(isEndorsed, EndorsementsValidator.Validate(expected, ["msteams", "webchat"]));

    [Fact]
    public void A_list_of_endorsements_is_needed_when_one_is_expected()
    {
        Assert.True(EndorsementsValidator.Validate(null, null));
        Assert.Throws<ArgumentNullException>(() => EndorsementsValidator.Validate("msteams", null));
    }

    [Fact]
    public async Task Metadata_leads_to_the_endorsements_of_each_key()
    {
        await using var service = await FakeTokenService.StartAsync();
        var bare = service.AddChannelKey(null);
        var slack = service.AddChannelKey("slack");
        using var client = service.CreateClient();
        var retriever = new EndorsementsRetriever(client);

        var endorsements = await retriever.GetConfigurationAsync(service.ChannelMetadataUrl, retriever, default);

        Assert.Equal(2, endorsements.Count);
        Assert.DoesNotContain(bare.Id, endorsements.Keys);
        Assert.Equal(["slack"], endorsements[slack.Id]);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{"keys":[]}""", 0)]
    [InlineData("""{"keys":[{"endorsements":["a"]},{"kid":"1"}]}""", 0)]
    [InlineData("""{"keys":[{"kid":"1","endorsements":["a","b"]},{"kid":"1","endorsements":["c"]}]}""", 2)]
    [InlineData("""{"keys":[{"kid":"1"},{"kid":"1","endorsements":["a"]},{"kid":"1","endorsements":1}]}""", 1)]
    public async Task Of_a_set_of_keys_only_named_and_endorsed_ones_are_read(string keys, int expected)
    {
        using var client = new HttpClient();

        var endorsements = await new EndorsementsRetriever(client).GetConfigurationAsync("https://issuer.example", new FixedDocument(keys), default);

        Assert.Equal(expected, endorsements.Values.Sum(ofKey => ofKey.Count));
    }

    [Fact]
    public async Task Metadata_and_keys_may_be_one_document_in_one_response()
    {
        using var handler = new OneResponse("""{"jwks_uri":"https://issuer.example/keys","keys":[{"kid":"1","endorsements":["a"]}]}""");
        using var client = new HttpClient(handler);
        var retriever = new EndorsementsRetriever(client);

        var endorsements = await retriever.GetConfigurationAsync("https://issuer.example", retriever, default);

        Assert.Equal(["a"], endorsements["1"]);
        Assert.Equal(["https://issuer.example/", "https://issuer.example/keys"], handler.Asked);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        await using var service = await FakeTokenService.StartAsync();
        using var client = service.CreateClient();
        var retriever = new EndorsementsRetriever(client);

        await Assert.ThrowsAsync<JsonReaderException>(() => retriever.GetConfigurationAsync("https://issuer.example", new FixedDocument("no json"), default));
        service.BrokenMetadata = "{}";
        Assert.Equal("", await retriever.GetDocumentAsync(service.ChannelMetadataUrl, default));
        service.IsDown = true;
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => retriever.GetDocumentAsync(service.ChannelMetadataUrl, default));
        Assert.Contains(nameof(HttpStatusCode.ServiceUnavailable), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_are_needed()
    {
        using var client = new HttpClient();
        var retriever = new EndorsementsRetriever(client);

        Assert.Throws<ArgumentNullException>(() => new EndorsementsRetriever(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => retriever.GetDocumentAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => retriever.GetConfigurationAsync(null, retriever, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => retriever.GetConfigurationAsync("https://issuer.example", null, default));
    }

    private sealed class FixedDocument(string document) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => Task.FromResult(document);
    }

    private sealed class OneResponse(string json) : HttpMessageHandler
    {
        private readonly HttpResponseMessage _response = new(HttpStatusCode.OK) { Content = new StringContent(json) };

        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(_response);
        }
    }
}
