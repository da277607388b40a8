using System.Globalization;
using Chatbot.Benchmarks.Servers;

namespace Chatbot.Benchmarks.Turns;

/// <summary>A server under load, and what it made of it.</summary>
internal sealed class Target : IDisposable
{
    private readonly ServerProcess _server;
    private readonly HttpClient _client;
    private readonly Customer[] _customers;
    private readonly List<Sample> _rounds = [];
    private TimeSpan _processorTime;

    /// <param name="name">For the table.</param>
    /// <param name="server">Stays the caller's.</param>
    /// <param name="mustSay">What its answer to a question holds.</param>
    /// <param name="connections">Each with a customer of its own.</param>
    public Target(string name, ServerProcess server, Func<Question, string> mustSay, int connections)
    {
        Name = name;
        _server = server;
        _client = Customer.CreateClient(connections);
        _customers = [.. Enumerable.Range(0, connections).Select(_ => new Customer(_client, server.Messages, mustSay))];
    }

    public string Name { get; }

    public Sample Total => Sample.Join(_rounds);

    public double ProcessorMillisecondsPerTurn => _processorTime.TotalMilliseconds / Total.Count;

    /// <summary>Turns per second, round after round: how far they lie apart is the noise.</summary>
    public string Rounds => string.Join(" · ", _rounds.Select(round => round.PerSecond.ToString("N0", CultureInfo.InvariantCulture)));

    public Task WarmUpAsync(TimeSpan duration) => AskAsync(duration);

    public async Task MeasureAsync(TimeSpan duration)
    {
        var before = _server.ProcessorTime;
        _rounds.Add(await AskAsync(duration));
        _processorTime += _server.ProcessorTime - before;
    }

    public void Dispose() => _client.Dispose();

    private Task<Sample> AskAsync(TimeSpan duration) =>
        Sample.TakeAsync(_customers.Length, duration, async customer => await _customers[customer].AskAsync() is not null);
}
