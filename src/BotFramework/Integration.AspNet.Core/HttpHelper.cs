using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads and writes the bodies of requests with activities.</summary>
public static class HttpHelper
{
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = MessageSerializerSettings.Create();

    public static readonly JsonSerializer BotMessageSerializer = BotJson.Serializer;

    private const int SmallBody = 4096;

    /// <summary>The body as a <typeparamref name="T"/>; the default if it is empty or is not one.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        var json = await ReadTextAsync(request.Body, request.HttpContext?.RequestAborted ?? default).ConfigureAwait(false);
        try
        {
            return BotJson.Parse<T>(json);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Writes status and body; without a response status 200 and no body.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);

        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is { } body)
        {
            var json = BotJson.ToUtf8(body);
            response.ContentType = "application/json";
            response.ContentLength = json.Length;
            await response.Body.WriteAsync(json, response.HttpContext?.RequestAborted ?? default).ConfigureAwait(false);
        }
    }

    // Newtonsoft reads synchronously, which a request's stream does not allow: so the whole body comes first.
    private static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(SmallBody);
        try
        {
            var length = 0;
            while (await body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            var utf8 = buffer.AsSpan(0, length);
            return Encoding.UTF8.GetString(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
