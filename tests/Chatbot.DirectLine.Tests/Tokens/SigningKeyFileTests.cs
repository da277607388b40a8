using Chatbot.DirectLine.Tokens;

namespace Chatbot.DirectLine.Tests.Tokens;

public sealed class SigningKeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-key-").FullName;

    private string KeyFile => Path.Combine(_folder, "data", "directline.key");

    [Fact]
    public void The_key_is_made_once_and_kept_for_this_account_alone()
    {
        var first = SigningKeyFile.ReadOrCreate(KeyFile);
        var second = SigningKeyFile.ReadOrCreate(KeyFile);

        Assert.Equal(32, first.Length);
        Assert.Equal(first, second);
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        }
    }

    [Fact]
    public void Hosts_that_start_together_get_the_same_key()
    {
        var keys = new byte[16][];

        Parallel.For(0, keys.Length, i => keys[i] = SigningKeyFile.ReadOrCreate(KeyFile));

        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void A_damaged_file_is_reported_and_left_alone(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, content);

        var exception = Assert.Throws<SigningKeyException>(() => SigningKeyFile.ReadOrCreate(KeyFile));

        Assert.Contains(KeyFile, exception.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_nothing_is_left_beside_it()
    {
        Directory.CreateDirectory(KeyFile);

        var exception = Assert.Throws<SigningKeyException>(() => SigningKeyFile.ReadOrCreate(KeyFile));

        Assert.Contains(KeyFile, exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public async Task A_host_whose_key_is_damaged_does_not_start_and_says_what_to_do()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        await File.WriteAllTextAsync(KeyFile, "damaged");

        var exception = await Assert.ThrowsAnyAsync<IOException>(
            () => TestHost.StartAsync(configure: options => (options.SigningKey, options.KeyFile) = (null, KeyFile)));

        Assert.Contains(KeyFile, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Restore it, or delete it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_a_configured_key_keeps_its_tokens_over_a_restart()
    {
        void KeyInFile(DirectLineOptions options) => (options.SigningKey, options.KeyFile) = (null, KeyFile);
        await using var first = await TestHost.StartAsync(configure: KeyInFile);
        var client = await TestClient.CreateAsync(first);
        await client.StartAsync();
        await first.StopAsync();

        await using var second = await TestHost.StartAsync(configure: KeyInFile, store: first.Store, clock: first.Clock);
        await new TestClient(second.Http, client.ConversationId, client.Token).SayAsync("still me");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
