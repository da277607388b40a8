namespace Chatbot.Conversations.LiteDb.Files;

/// <summary>
/// A file that LiteDB reads and writes through us, so that we know when its bytes are with the operating system and on
/// the disk. LiteDB locks the stream around each access.
/// </summary>
internal class DatabaseFile(string path, FileMode mode) : Stream
{
    private const int MarkOffset = 32;

    // LiteDB reads and writes whole pages: a buffer would only copy them.
    private readonly FileStream _file =
        DatabaseFiles.Open(path, mode, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    // The text, and the version of the format.
    private static ReadOnlySpan<byte> Mark => "** This is a LiteDB file **\u0008"u8;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    /// <summary>Whether the file begins as LiteDB 5's data files do.</summary>
    public bool IsLiteDb()
    {
        Span<byte> start = stackalloc byte[MarkOffset + Mark.Length];
        return RandomAccess.Read(_file.SafeFileHandle, start, fileOffset: 0) == start.Length && start[MarkOffset..].SequenceEqual(Mark);
    }

    /// <summary>Returns when all that was written is on the disk.</summary>
    public void FlushToDisk() => _file.Flush(flushToDisk: true);

    public override void Flush() => FlushToDisk();

    public override int Read(byte[] buffer, int offset, int count) => _file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

    public override void SetLength(long value) => _file.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count) => _file.Write(buffer, offset, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
