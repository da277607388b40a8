using Chatbot.Dialogs.Content;
using Chatbot.Understanding;
using Chatbot.Understanding.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chatbot.Dialogs.Turns;

/// <summary>
/// The model of today's content: loaded if this content was trained on before, else trained; and again whenever the content changes, while the
/// model of before goes on answering.
/// </summary>
/// <remarks>
/// A start without a stored model answers with a draft within the second, and with the full model some seconds later. Nobody waits for
/// that but commands that measure.
/// </remarks>
public sealed partial class UnderstandingModel : IDisposable
{
    private static readonly TimeSpan CalmBeforeTraining = TimeSpan.FromSeconds(5);

    private readonly ContentStore _content;
    private readonly UnderstandingModelOptions _options;
    private readonly ModelFolder _folder;
    private readonly ILogger<UnderstandingModel> _logger;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _isAskedForFull = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<LanguageUnderstanding> _current;
    private Task<LanguageUnderstanding> _full;

    public UnderstandingModel(
        ContentStore content, IOptions<UnderstandingModelOptions> options, ModelFolder folder, TimeProvider clock, ILogger<UnderstandingModel> logger)
    {
        _content = content;
        _options = options.Value;
        _folder = folder;
        _clock = clock;
        _logger = logger;
        content.Changed += OnContentChanged;
        var first = content.Current;
        var loading = Task.Run(() => Load(first));
        _current = Task.Run(async () => await loading.ConfigureAwait(false) ?? Train(first, TrainingEffort.Draft));
        _full = Task.Run(async () => await loading.ConfigureAwait(false) ?? await TrainAfterAsync(_current, first).ConfigureAwait(false));
    }

    /// <summary>Whether a turn gets a model without waiting.</summary>
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

    /// <summary>The best model that there is; completes when the first one is there, and at once ever after.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public Task<LanguageUnderstanding> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _current.IsCompletedSuccessfully ? _current : _current.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The fully trained model of the content at the start or at its last change.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public Task<LanguageUnderstanding> GetFullAsync(CancellationToken cancellationToken)
    {
        _isAskedForFull.TrySetResult();
        lock (_lock)
        {
            return _full.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _content.Changed -= OnContentChanged;

    private void OnContentChanged(BotContent content)
    {
        lock (_lock)
        {
            _full = Task.Run(() => Load(content) ?? TrainFully(content));
        }
    }

    private async Task<LanguageUnderstanding> TrainAfterAsync(Task<LanguageUnderstanding> draft, BotContent content)
    {
        // It takes every processor: whoever started the bot to ask something is answered before.
        await draft.ConfigureAwait(false);
        await Task.WhenAny(_isAskedForFull.Task, Task.Delay(CalmBeforeTraining, _clock)).ConfigureAwait(false);
        return TrainFully(content);
    }

    private LanguageUnderstanding? Load(BotContent content)
    {
        try
        {
            var start = _clock.GetTimestamp();
            if (_folder.TryLoad(content.TrainingSet, OptionsOf(content, TrainingEffort.Full)) is { } model)
            {
                Log.Loaded(_logger, content.Version, _clock.GetElapsedTime(start).TotalMilliseconds);
                Publish(content, model);
                return model;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.NotLoaded(_logger, exception);
        }

        return null;
    }

    private LanguageUnderstanding TrainFully(BotContent content)
    {
        var model = Train(content, TrainingEffort.Full);
        Publish(content, model);
        try
        {
            _folder.Save(content.TrainingSet, model);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next start trains again.
            Log.NotSaved(_logger, exception);
        }

        return model;
    }

    /// <summary>A turn that has begun keeps the model that it has; the next one takes this.</summary>
    private void Publish(BotContent content, LanguageUnderstanding model)
    {
        lock (_lock)
        {
            // A later change may have been trained first.
            if (ReferenceEquals(content, _content.Current))
            {
                _current = Task.FromResult(model);
            }
        }
    }

    private LanguageUnderstanding Train(BotContent content, TrainingEffort effort)
    {
        try
        {
            var start = _clock.GetTimestamp();
            var model = LanguageUnderstanding.Train(content.TrainingSet, OptionsOf(content, effort));
            Log.Trained(_logger, content.Version, effort, content.TrainingSet.Examples.Count, _clock.GetElapsedTime(start).TotalMilliseconds);
            return model;
        }
        catch (Exception exception)
        {
            Log.TrainingFailed(_logger, content.Version, exception);
            throw;
        }
    }

    private UnderstandingOptions OptionsOf(BotContent content, TrainingEffort effort) => new()
    {
        Effort = effort,
        DefaultLanguage = content.Languages[0],
        Calibration = _options.CloseRatio is { } ratio ? content.Calibration with { CloseRatio = ratio } : content.Calibration,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Trained on content {Version}, effort {Effort}: {Examples} examples in {Milliseconds:F0} ms")]
        public static partial void Trained(ILogger logger, string version, TrainingEffort effort, int examples, double milliseconds);

        [LoggerMessage(2, LogLevel.Error, "Training on content {Version} failed")]
        public static partial void TrainingFailed(ILogger logger, string version, Exception exception);

        [LoggerMessage(3, LogLevel.Information, "Loaded the model of content {Version} in {Milliseconds:F0} ms")]
        public static partial void Loaded(ILogger logger, string version, double milliseconds);

        [LoggerMessage(4, LogLevel.Warning, "The stored model could not be read; training takes its place")]
        public static partial void NotLoaded(ILogger logger, Exception exception);

        [LoggerMessage(5, LogLevel.Warning, "The trained model could not be stored; the next start trains again")]
        public static partial void NotSaved(ILogger logger, Exception exception);
    }
}
