namespace Chatbot.DirectLine.WebChat;

/// <summary>Settings of the page at <c>/webchat</c>.</summary>
public sealed class WebChatOptions
{
    /// <summary>The folder that holds <c>page</c> and <c>dist</c>. Default: <c>webchat</c> beside the program.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "webchat");

    /// <summary>Stands in the page's header.</summary>
    public string ShopName { get; set; } = "Chatbot";
}
