using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chatbot.DirectLine.WebChat;

/// <summary>Microsoft's Web Chat, served from files of the host.</summary>
public static class WebChatEndpoints
{
    internal const string BasePath = "/webchat";

    /// <summary>
    /// Maps <c>/webchat</c>: the page, in Dutch or with <c>?lang=en</c> in English, and its scripts. Without the scripts, which
    /// <c>src/webchat</c> builds, the page says how to get them. Needs <see cref="DirectLineServices.AddDirectLine"/>.
    /// </summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var assets = ActivatorUtilities.CreateInstance<WebChatAssets>(endpoints.ServiceProvider);
        var page = ActivatorUtilities.CreateInstance<WebChatPage>(endpoints.ServiceProvider, assets);
        endpoints.MapGet(BasePath, page.Handle);
        endpoints.MapGet($"{BasePath}/{{name}}", assets.Handle);
        return endpoints;
    }
}
