using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Chatbot.EndToEnd.Tests;

/// <summary>The pixels of a PNG with eight bits a channel and no interlacing, which is what the icons are.</summary>
internal sealed class PngImage
{
    private const int HeaderLength = 8;
    private readonly byte[] _bytes;
    private readonly int _channels;

    private PngImage(int width, int height, int channels, byte[] bytes) => (Width, Height, _channels, _bytes) = (width, height, channels, bytes);

    public int Width { get; }

    public int Height { get; }

    public (byte Red, byte Green, byte Blue, byte Alpha) this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * _channels;
            return (_bytes[at], _bytes[at + 1], _bytes[at + 2], _channels == 4 ? _bytes[at + 3] : byte.MaxValue);
        }
    }

    public IEnumerable<(int X, int Y)> Positions =>
        Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).Select(x => (x, y)));

    public static PngImage Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var header = Chunks(file).First(chunk => chunk.Type == "IHDR").Data;
        var channels = (header[8], header[9], header[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            _ => throw new InvalidDataException($"{path} is not an RGB or RGBA image of eight bits without interlacing."),
        };
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));

        using var compressed = new MemoryStream([.. Chunks(file).Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data)]);
        using var rows = new ZLibStream(compressed, CompressionMode.Decompress);
        return new PngImage(width, height, channels, Unfilter(rows, width * channels, height, channels));
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        for (var at = HeaderLength; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }

    /// <summary>Each byte is stored as its distance from a guess made of its neighbours: left, above and above left (PNG, section 9).</summary>
    private static byte[] Unfilter(Stream rows, int stride, int height, int channels)
    {
        var bytes = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(bytes, y * stride, stride);
            for (var x = 0; x < stride; x++)
            {
                var at = (y * stride) + x;
                int left = x >= channels ? bytes[at - channels] : 0;
                int above = y > 0 ? bytes[at - stride] : 0;
                int aboveLeft = x >= channels && y > 0 ? bytes[at - stride - channels] : 0;
                var guess = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Nearest(left + above - aboveLeft, left, above, aboveLeft),
                    _ => throw new InvalidDataException($"Row {y} has the unknown filter {filter}."),
                };
                bytes[at] = (byte)((bytes[at] + guess) & 0xFF);
            }
        }

        return bytes;
    }

    private static int Nearest(int estimate, params int[] neighbours) => neighbours.MinBy(neighbour => Math.Abs(estimate - neighbour));
}
