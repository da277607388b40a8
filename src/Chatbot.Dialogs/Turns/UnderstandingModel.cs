using Chatbot.Dialogs.Content;
using Chatbot.Understanding;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chatbot.Dialogs.Turns;

/// <summary>The model of today's content: trained from the start of the process, and again whenever the content changes.</summary>
public sealed partial class UnderstandingModel : IDisposable
{
    private readonly ContentStore _content;
    private readonly UnderstandingOptions _options;
    private readonly ILogger<UnderstandingModel> _logger;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private Task<LanguageUnderstanding> _current;

    public UnderstandingModel(
        ContentStore content, IOptions<UnderstandingOptions> options, TimeProvider clock, ILogger<UnderstandingModel> logger)
    {
        _content = content;
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        content.Changed += OnContentChanged;
        _current = Task.Run(() => Train(content.Current));
    }

    /// <summary>Whether a turn gets the model without waiting.</summary>
    public bool IsTrained
    {
        get
        {
            lock (_lock)
            {
                return _current.IsCompletedSuccessfully;
            }
        }
    }

    /// <summary>The trained model; completes when the first training does, and at once ever after.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public Task<LanguageUnderstanding> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _current.IsCompletedSuccessfully ? _current : _current.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _content.Changed -= OnContentChanged;

    private void OnContentChanged(BotContent content) => _ = Task.Run(() =>
    {
        try
        {
            var trained = Train(content);
            lock (_lock)
            {
                // A later change may have been trained first.
                if (ReferenceEquals(content, _content.Current))
                {
                    _current = Task.FromResult(trained);
                }
            }
        }
        catch (Exception)
        {
            // Train has logged it; the model of the last content goes on.
        }
    });

    private LanguageUnderstanding Train(BotContent content)
    {
        try
        {
            var start = _clock.GetTimestamp();
            var model = LanguageUnderstanding.Train(content.TrainingSet, _options);
            Log.Trained(_logger, content.Version, content.TrainingSet.Examples.Count, _clock.GetElapsedTime(start).TotalMilliseconds);
            return model;
        }
        catch (Exception exception)
        {
            Log.TrainingFailed(_logger, content.Version, exception);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Trained on content {Version}: {Examples} examples in {Milliseconds:F0} ms")]
        public static partial void Trained(ILogger logger, string version, int examples, double milliseconds);

        [LoggerMessage(2, LogLevel.Error, "Training on content {Version} failed")]
        public static partial void TrainingFailed(ILogger logger, string version, Exception exception);
    }
}
