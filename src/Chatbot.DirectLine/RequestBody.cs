using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine;

/// <summary>Reads a request's body as text, and no more of it than an activity may hold.</summary>
internal static class RequestBody
{
    /// <summary>Bytes; the size that Microsoft's channel accepts.</summary>
    public const int Limit = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="BodyTooLargeException">The body is larger than <see cref="Limit"/>.</exception>
    /// <exception cref="DecoderFallbackException">The body is not UTF-8.</exception>
    public static async Task<string> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Limit)
        {
            throw new BodyTooLargeException();
        }

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (result.Buffer.Length > Limit)
            {
                throw new BodyTooLargeException();
            }

            if (result.IsCompleted)
            {
                return Complete(reader, result.Buffer);
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static string Complete(PipeReader reader, ReadOnlySequence<byte> body)
    {
        var text = StrictUtf8.GetString(body);
        reader.AdvanceTo(body.End);
        return text;
    }
}
