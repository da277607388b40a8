using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Integration;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Bodies of HTTP messages, from and to the JSON of a channel.</summary>
internal static class BotJson
{
    /// <summary>Shared, because it holds what was learned about the types by reflection.</summary>
    public static readonly JsonSerializer Serializer = JsonSerializer.Create(MessageSerializerSettings.Create());

    /// <summary>The object; the default for an empty text.</summary>
    /// <exception cref="JsonException">This is no JSON, or not that of a <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string json, JsonSerializer serializer = null)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = CharPool.Instance };
        return (serializer ?? Serializer).Deserialize<T>(reader);
    }

    public static byte[] ToUtf8(object value, JsonSerializer serializer = null)
    {
        using var text = new PooledText();
        using (var writer = new JsonTextWriter(text) { ArrayPool = CharPool.Instance, CloseOutput = false })
        {
            (serializer ?? Serializer).Serialize(writer, value);
        }

        return text.ToUtf8();
    }

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Instance = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[] array) => ArrayPool<char>.Shared.Return(array);
    }

    // Encoded in one go at the end, so that no surrogate pair is cut in two.
    private sealed class PooledText() : TextWriter(CultureInfo.InvariantCulture)
    {
        private char[] _chars = ArrayPool<char>.Shared.Rent(2048);
        private int _length;

        public override Encoding Encoding => Encoding.Unicode;

        public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_chars, 0, _length);

        public override void Write(char value)
        {
            MakeRoom(1);
            _chars[_length++] = value;
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            MakeRoom(buffer.Length);
            buffer.CopyTo(_chars.AsSpan(_length));
            _length += buffer.Length;
        }

        protected override void Dispose(bool disposing)
        {
            ArrayPool<char>.Shared.Return(_chars);
            _chars = [];
            base.Dispose(disposing);
        }

        private void MakeRoom(int count)
        {
            if (_chars.Length - _length >= count)
            {
                return;
            }

            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, _length * 2));
            _chars.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = larger;
        }
    }
}
