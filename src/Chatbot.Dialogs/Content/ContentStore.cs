using Chatbot.Dialogs.Content.Hours;
using Chatbot.Dialogs.Content.Reading;
using Microsoft.Extensions.Logging;

namespace Chatbot.Dialogs.Content;

/// <summary>
/// Serves the content and follows the folder: an edit takes effect without a restart, and an edit that broke something is
/// refused while the last good version goes on. Safe to use from any thread.
/// </summary>
public sealed partial class ContentStore : IDisposable
{
    // Polling, because file events do not reach every mounted folder.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ILogger<ContentStore> _logger;
    private readonly Lock _polling = new();
    private readonly ITimer _timer;
    private IReadOnlyList<FileStamp> _loaded;
    private IReadOnlyList<FileStamp>? _pending;
    private bool _isFailing;
    private volatile BotContent _current;

    /// <param name="folder">The content folder.</param>
    /// <param name="clock">Drives the polling, and says what day it is.</param>
    /// <param name="logger">Hears of every version, and of what is wrong with it.</param>
    /// <exception cref="ContentException">The content is broken.</exception>
    public ContentStore(string folder, TimeProvider clock, ILogger<ContentStore> logger)
    {
        _folder = folder;
        _clock = clock;
        _logger = logger;
        _loaded = Directory.Exists(folder) ? FileStamp.Of(folder) : [];
        var result = Load();
        _current = result.Content ?? throw new ContentException(folder, result.Findings);
        Log.Loaded(logger, _current.Version);
        _timer = clock.CreateTimer(_ => Poll(), null, PollInterval, PollInterval);
    }

    /// <summary>Raised after <see cref="Current"/> changed, on a thread of the store's own; a slow handler holds up the next look at the folder.</summary>
    public event Action<BotContent>? Changed;

    /// <summary>The newest good version. Take it once for a turn, so that the turn sees one version throughout.</summary>
    public BotContent Current => _current;

    public void Dispose() => _timer.Dispose();

    private void Poll()
    {
        // The timer does not wait for a load that takes longer than its interval.
        if (!_polling.TryEnter())
        {
            return;
        }

        try
        {
            LoadIfChanged();
            _isFailing = false;
        }
        catch (Exception exception)
        {
            // Whatever it was, a folder that is away or a handler that threw: an exception in a timer would end the process.
            // Once is enough: it will fail every second until somebody mends it.
            if (!_isFailing)
            {
                Log.PollFailed(_logger, exception);
            }

            _isFailing = true;
        }
        finally
        {
            _polling.Exit();
        }
    }

    private void LoadIfChanged()
    {
        var seen = FileStamp.Of(_folder);
        if (seen.SequenceEqual(_loaded))
        {
            _pending = null;
            return;
        }

        // Somebody may still be writing: only what stood still for an interval is read.
        if (_pending is null || !seen.SequenceEqual(_pending))
        {
            _pending = seen;
            return;
        }

        var content = Load().Content;
        _loaded = seen;
        _pending = null;
        if (content is null)
        {
            Log.Refused(_logger, _current.Version);
        }
        else if (content.Version != _current.Version)
        {
            _current = content;
            Log.Loaded(_logger, content.Version);
            Changed?.Invoke(content);
        }
    }

    private ContentLoadResult Load()
    {
        var result = ContentLoader.Load(_folder, AmsterdamTime.Today(_clock));
        foreach (var finding in result.Findings)
        {
            if (finding.IsBroken)
            {
                Log.Broken(_logger, finding.File, finding.Line, finding.Reason);
            }
            else
            {
                Log.Flawed(_logger, finding.File, finding.Line, finding.Reason);
            }
        }

        return result;
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "Content {Version} is served")]
        public static partial void Loaded(ILogger logger, string version);

        [LoggerMessage(101, LogLevel.Error, "The changed content is broken; {Version} goes on being served")]
        public static partial void Refused(ILogger logger, string version);

        [LoggerMessage(102, LogLevel.Error, "{File}:{Line}: {Reason}")]
        public static partial void Broken(ILogger logger, string file, int line, string reason);

        [LoggerMessage(103, LogLevel.Warning, "{File}:{Line}: {Reason}")]
        public static partial void Flawed(ILogger logger, string file, int line, string reason);

        [LoggerMessage(104, LogLevel.Error, "The content folder could not be looked at")]
        public static partial void PollFailed(ILogger logger, Exception exception);
    }
}
