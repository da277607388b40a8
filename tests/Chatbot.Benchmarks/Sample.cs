using System.Diagnostics;

namespace Chatbot.Benchmarks;

/// <summary>What callers saw who did the same thing over and over, one call after the other.</summary>
internal sealed class Sample
{
    private readonly List<long> _ticks = [];
    private bool _isSorted;

    public int Count => _ticks.Count;

    public int Errors { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    public double PerSecond => Count / Elapsed.TotalSeconds;

    /// <param name="callers">How many at the same time.</param>
    /// <param name="duration">No call begins after it.</param>
    /// <param name="callAsync">Given the caller's number; false is an error.</param>
    public static async Task<Sample> TakeAsync(int callers, TimeSpan duration, Func<int, Task<bool>> callAsync)
    {
        var sample = new Sample();
        var start = Stopwatch.GetTimestamp();
        var parts = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var part = new Sample();
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                var begin = Stopwatch.GetTimestamp();
                part.Errors += await callAsync(caller) ? 0 : 1;
                part.AddTicks(Stopwatch.GetTimestamp() - begin);
            }

            return part;
        })));
        sample.Elapsed = Stopwatch.GetElapsedTime(start);
        foreach (var part in parts)
        {
            sample.AddAll(part);
        }

        return sample;
    }

    /// <summary>Calls on this thread with one item after the other, until a time round ends past the duration.</summary>
    public static Sample Take<T>(IReadOnlyList<T> items, TimeSpan duration, Action<T> call)
    {
        var sample = new Sample();
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            foreach (var item in items)
            {
                var begin = Stopwatch.GetTimestamp();
                call(item);
                sample.AddTicks(Stopwatch.GetTimestamp() - begin);
            }
        }

        sample.Elapsed = Stopwatch.GetElapsedTime(start);
        return sample;
    }

    /// <summary>Several samples of the same thing, taken one after the other.</summary>
    public static Sample Join(IEnumerable<Sample> samples)
    {
        var joined = new Sample();
        foreach (var sample in samples)
        {
            joined.AddAll(sample);
            joined.Elapsed += sample.Elapsed;
        }

        return joined;
    }

    public void AddTicks(long ticks)
    {
        _ticks.Add(ticks);
        _isSorted = false;
    }

    /// <param name="share">0.5 is the median.</param>
    public TimeSpan Percentile(double share)
    {
        if (!_isSorted)
        {
            _ticks.Sort();
            _isSorted = true;
        }

        var rank = (int)Math.Ceiling(share * Count) - 1;
        return Stopwatch.GetElapsedTime(0, _ticks[Math.Clamp(rank, 0, Count - 1)]);
    }

    private void AddAll(Sample other)
    {
        _ticks.AddRange(other._ticks);
        _isSorted = false;
        Errors += other.Errors;
    }
}
