using System.Text;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine;

/// <summary>A request's body as text, or why it was not taken.</summary>
internal readonly record struct RequestBody(string Text, IResult? Refusal)
{
    /// <summary>Bytes; the size that Microsoft's channel accepts.</summary>
    public const int Limit = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads no more than <see cref="Limit"/>.</summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Limit)
        {
            return new(string.Empty, Refusals.TooLarge);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(request.HttpContext.RequestAborted);
            var buffer = result.Buffer;
            if (buffer.Length > Limit)
            {
                reader.AdvanceTo(buffer.End);
                return new(string.Empty, Refusals.TooLarge);
            }

            if (!result.IsCompleted)
            {
                reader.AdvanceTo(buffer.Start, buffer.End);
                continue;
            }

            try
            {
                return new(StrictUtf8.GetString(buffer), null);
            }
            catch (DecoderFallbackException)
            {
                return new(string.Empty, Refusals.BadArgument("The body is not UTF-8."));
            }
            finally
            {
                reader.AdvanceTo(buffer.End);
            }
        }
    }
}
