namespace Chatbot.Conversations.LiteDb;

/// <summary>Work for the database's own loop, and the task of whoever waits for it.</summary>
internal abstract class Request(bool changes, int size)
{
    /// <summary>Whether it may change something, and so belongs in a transaction.</summary>
    public bool Changes => changes;

    /// <summary>About how many characters it writes.</summary>
    public int Size => size;

    /// <summary>Can be repeated, when a transaction failed.</summary>
    public abstract void Run(Engine engine);

    /// <summary>Gives the waiting caller the last run's result.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

/// <summary>The timer's own request, for which nobody waits.</summary>
internal sealed class FlushRequest() : Request(changes: false, size: 0)
{
    public override void Run(Engine engine) => engine.FlushToDisk();

    public override void Complete()
    {
    }

    // The database is opened again, and what it lacks then shows to whoever reads it.
    public override void Fail(Exception exception)
    {
    }
}

internal sealed class Request<T>(Func<Tables, T> work, bool changes, int size) : Request(changes, size)
{
    // The loop must not run what its callers do next.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _completion.Task;

    public override void Run(Engine engine) => _result = work(engine.Tables);

    public override void Complete() => _completion.TrySetResult(_result!);

    public override void Fail(Exception exception) => _completion.TrySetException(exception);
}
