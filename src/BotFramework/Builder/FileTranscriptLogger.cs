using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts as files, for tests and the Emulator: <c>folder/channel/conversation.transcript</c>, each a JSON array of activities.</summary>
/// <remarks>
/// A message's update takes its place in the transcript, and a deletion leaves an activity there that says only who wrote to whom, and when. All is on
/// one page. Names of files lack what a file's name cannot have, and stay inside the folder whatever the ids are.
/// </remarks>
public class FileTranscriptLogger : ITranscriptStore
{
    private const string Extension = ".transcript";

    private static readonly JsonSerializerSettings JsonSettings = new()
    {
        Formatting = Formatting.Indented,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
    };

    private readonly string _folder;
    private readonly bool _unitTestMode;
    private readonly HashSet<string> _started = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="folder">Made if need be; null is the current folder.</param>
    /// <param name="unitTestMode">Whether each file begins anew with this instance.</param>
    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = PathUtils.NormalizePath(folder ?? Environment.CurrentDirectory);
        _unitTestMode = unitTestMode;
        Directory.CreateDirectory(_folder);
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        var file = FileOf(activity.ChannelId, activity.Conversation?.Id);
        return AloneAsync(() => LogAsync(activity, file));
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        var file = FileOf(channelId, conversationId);
        IReadOnlyList<Activity> transcript = [];
        await AloneAsync(async () => transcript = await LoadAsync(file).ConfigureAwait(false)).ConfigureAwait(false);
        return new PagedResult<IActivity> { Items = [.. transcript.Where(activity => (activity.Timestamp ?? default) >= startDate)] };
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        var folder = new DirectoryInfo(FolderOf(channelId));
        TranscriptInfo[] transcripts = folder.Exists
            ?
            [
                .. folder.EnumerateFiles($"*{Extension}").Select(file => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = Path.GetFileNameWithoutExtension(file.Name),
                    Created = new DateTimeOffset(file.CreationTimeUtc, TimeSpan.Zero),
                }),
            ]
            : [];
        return Task.FromResult(new PagedResult<TranscriptInfo> { Items = transcripts });
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var file = FileOf(channelId, conversationId);
        return AloneAsync(() =>
        {
            if (File.Exists(file))
            {
                File.Delete(file);
            }

            return Task.CompletedTask;
        });
    }

    private static async Task<List<Activity>> LoadAsync(string file) =>
        File.Exists(file) ? JsonConvert.DeserializeObject<List<Activity>>(await File.ReadAllTextAsync(file).ConfigureAwait(false), JsonSettings) : [];

    // A whole new file in the place of the old: what is shorter leaves no rest of the longer, and a reader never sees half of it.
    private static async Task SaveAsync(string file, IEnumerable<IActivity> transcript)
    {
        var draft = $"{file}.{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)}";
        await File.WriteAllTextAsync(draft, JsonConvert.SerializeObject(transcript, JsonSettings)).ConfigureAwait(false);
        File.Move(draft, file, overwrite: true);
    }

    // Over the closing bracket, so that a long transcript is not read for every activity.
    private static async Task AppendAsync(string file, IActivity activity)
    {
        var end = Encoding.UTF8.GetBytes($",\n{JsonConvert.SerializeObject(activity, JsonSettings)}]");
        var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        await using (stream.ConfigureAwait(false))
        {
            stream.Seek(-1, SeekOrigin.End);
            await stream.WriteAsync(end).ConfigureAwait(false);
        }
    }

    private static async Task ReplaceAsync(string file, string id, Func<Activity, Activity> replace)
    {
        var transcript = await LoadAsync(file).ConfigureAwait(false);
        var index = transcript.FindIndex(activity => activity.Id == id);
        if (index >= 0)
        {
            transcript[index] = replace(transcript[index]);
            await SaveAsync(file, transcript).ConfigureAwait(false);
        }
    }

    private static string Sanitize(string id)
    {
        var name = string.Concat(id.Split(Path.GetInvalidFileNameChars()));

        // A name of nothing but dots would be this folder or another.
        return name.Trim('.').Length == 0 ? new string('_', Math.Max(name.Length, 1)) : name;
    }

    private Task LogAsync(IActivity activity, string file)
    {
        var isNew = _unitTestMode && _started.Add(file);
        if (isNew || !File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file));
            return SaveAsync(file, [activity]);
        }

        return activity.Type switch
        {
            ActivityTypes.MessageUpdate => ReplaceAsync(file, activity.Id, original => TranscriptRevisions.Updated(original, activity)),
            ActivityTypes.MessageDelete => ReplaceAsync(file, activity.Id, TranscriptRevisions.Deleted),
            _ => AppendAsync(file, activity),
        };
    }

    private async Task AloneAsync(Func<Task> work)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private string FolderOf(string channelId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        return Path.Combine(_folder, Sanitize(channelId));
    }

    private string FileOf(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return Path.Combine(FolderOf(channelId), Sanitize(conversationId) + Extension);
    }
}
