using System.Security.Cryptography;
using System.Text;

namespace Chatbot.Understanding.Storage;

/// <summary>
/// The envelope of a stored model: a mark, the build that wrote it, the length and a checksum of the rest. A file that was cut off or
/// changed is found out before anything is made of it, and another build of this software may understand the same numbers otherwise.
/// </summary>
internal sealed class ModelFile : IDisposable
{
    private const int MaximumLength = 1 << 29;
    private static readonly byte[] Mark = [.. "PLBMODEL"u8, .. Build.ToByteArray()];

    private ModelFile(byte[] content) => Reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);

    /// <summary>The same for the same sources and compiler, as builds are deterministic.</summary>
    public static Guid Build => typeof(ModelFile).Module.ModuleVersionId;

    public BinaryReader Reader { get; }

    /// <exception cref="InvalidDataException">It is no model of this version of the software, or damaged.</exception>
    public static ModelFile OpenRead(Stream stream)
    {
        try
        {
            using var header = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (!header.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark))
            {
                throw new InvalidDataException("This is no model of this build of the software.");
            }

            var length = header.ReadInt32();
            var checksum = header.ReadBytes(SHA256.HashSizeInBytes);
            if (length is < 0 or > MaximumLength)
            {
                throw new InvalidDataException("The model is damaged: its length is impossible.");
            }

            var content = GC.AllocateUninitializedArray<byte>(length);
            stream.ReadExactly(content);
            return SHA256.HashData(content).AsSpan().SequenceEqual(checksum)
                ? new ModelFile(content)
                : throw new InvalidDataException("The model is damaged: its checksum does not match.");
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The model is damaged: it ends too early.", exception);
        }
    }

    public static void Write(Stream stream, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        var bytes = content.GetBuffer().AsSpan(0, checked((int)content.Length));
        using var header = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        header.Write(Mark);
        header.Write(bytes.Length);
        header.Write(SHA256.HashData(bytes));
        header.Write(bytes);
    }

    public void Dispose() => Reader.Dispose();
}
