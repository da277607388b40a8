using Chatbot.Dialogs.Content;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Chatbot.Dialogs.Tests.Content;

public sealed class AddContentTests
{
    private static readonly (string Key, string Value)[] Shop = [("Shop:Name", "Jansen"), ("Shop:TermsUrl", "https://shop.example/terms")];

    [Fact]
    public void The_folder_starts_at_the_content_root_and_the_shop_is_bound()
    {
        using var folder = new SampleFolder();
        using var host = Build(
            Path.GetDirectoryName(folder.Root)!,
            [.. Shop, ("Dialogs:Folder", Path.GetFileName(folder.Root)), ("Shop:AllowedOrigins:0", "http://127.0.0.1:3978")]);

        var store = host.Services.GetRequiredService<ContentStore>();
        var reply = host.Services.GetRequiredService<ReplyRenderer>().Shared(store.Current, "nl", "welcome");

        Assert.Equal("Jansen: https://www.klarna.nl", reply.Text);
        Assert.Equal(["http://127.0.0.1:3978"], host.Services.GetRequiredService<IOptions<ShopOptions>>().Value.AllowedOrigins);
    }

    [Theory]
    [InlineData("Shop:Name", " ", "Shop:Name is required.")]
    [InlineData("Shop:TermsUrl", "/terms", "Shop:TermsUrl must be an absolute https address, not '/terms'.")]
    [InlineData("Shop:TermsUrl", "http://shop.example", "Shop:TermsUrl must be an absolute https address, not 'http://shop.example'.")]
    [InlineData("Shop:AllowedOrigins:0", "https://shop.example/", "Shop:AllowedOrigins: 'https://shop.example/' is no origin such as https://www.example.nl.")]
    [InlineData("Shop:AllowedOrigins:0", "*", "Shop:AllowedOrigins: '*' is no origin such as https://www.example.nl.")]
    public void A_wrong_shop_setting_is_named(string key, string value, string failure)
    {
        using var host = Build(Path.GetTempPath(), [.. Shop.Where(setting => setting.Key != key), (key, value)]);

        var exception = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<ShopOptions>>().Value);

        Assert.Equal([failure], exception.Failures);
    }

    private static IHost Build(string contentRoot, (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = contentRoot });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddContent(builder.Configuration);
        return builder.Build();
    }
}
