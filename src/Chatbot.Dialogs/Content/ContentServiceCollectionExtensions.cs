using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chatbot.Dialogs.Content;

public static class ContentServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ContentStore"/> and <see cref="ReplyRenderer"/>, and binds the sections <c>Dialogs</c> and <c>Shop</c>. The
    /// content is loaded when the store is first asked for.
    /// </summary>
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DialogsOptions>().Bind(configuration.GetSection(DialogsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ShopOptions>().Bind(configuration.GetSection(ShopOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ShopOptions>, ShopOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ReplyRenderer>();
        services.TryAddSingleton(provider => new ContentStore(
            Path.Combine(
                provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
                provider.GetRequiredService<IOptions<DialogsOptions>>().Value.Folder),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ContentStore>>()));
        return services;
    }
}
