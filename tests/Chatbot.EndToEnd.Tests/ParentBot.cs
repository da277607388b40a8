using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Chatbot.EndToEnd.Tests;

/// <summary>A bot on Microsoft's SDK for Node (<c>Node/parent-bot.mjs</c>) that uses ours as its skill; the test is its user.</summary>
internal sealed class ParentBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly JsonSerializer WithoutNulls = JsonSerializer.Create(new() { NullValueHandling = NullValueHandling.Ignore });

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task _reading;
    private readonly Channel<JObject> _answers = Channel.CreateUnbounded<JObject>();
    private readonly Channel<JObject> _replies = Channel.CreateUnbounded<JObject>();

    private ParentBot(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    /// <param name="settings">The SDK's own (<c>MicrosoftAppId</c> and so on), with <c>SkillAppId</c> and <c>SkillEndpoint</c>.</param>
    public static async Task<ParentBot> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var parent = new ParentBot(NodeScript.Start("parent-bot.mjs", settings));
        try
        {
            await parent.NextAsync(parent._answers);
            return parent;
        }
        catch
        {
            await parent.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has the bot hand an activity of its user to the skill.</summary>
    /// <param name="conversation">The user's conversation with this bot; the SDK makes another for the skill.</param>
    /// <param name="activity">What is missing in it, such as its sender, is the bot's own.</param>
    public async Task<SkillAnswer> SendAsync(string conversation, Activity activity)
    {
        var line = new JObject { ["conversation"] = conversation, ["activity"] = JObject.FromObject(activity, WithoutNulls) };
        await _process.StandardInput.WriteLineAsync(line.ToString(Formatting.None));
        await _process.StandardInput.FlushAsync();
        var answer = await NextAsync(_answers);
        var activities = (answer["body"] as JObject)?["activities"]?.ToObject<List<Activity>>();
        return new SkillAnswer(answer.Value<int>("status"), activities ?? []);
    }

    /// <summary>The next activity that the skill sent to this bot's service URL; typing is skipped.</summary>
    public async Task<SkillReply> NextReplyAsync()
    {
        while (true)
        {
            var line = await NextAsync(_replies);
            var activity = line["reply"]!.ToObject<Activity>()!;
            if (activity.Type != ActivityTypes.Typing)
            {
                return new SkillReply(activity, (string?)line["caller"]!["appId"], (string?)line["caller"]!["audience"]);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
            await _reading;
        }
        finally
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }

    private async Task<JObject> NextAsync(Channel<JObject> lines)
    {
        try
        {
            var line = await lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            return (string?)line["error"] is { } error ? throw new InvalidOperationException($"The parent bot failed: {error}") : line;
        }
        catch (ChannelClosedException)
        {
            throw new InvalidOperationException($"The parent bot ended:\n{await _errors}");
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
            var json = await JObject.LoadAsync(reader);
            (json.ContainsKey("reply") ? _replies : _answers).Writer.TryWrite(json);
        }

        _answers.Writer.Complete();
        _replies.Writer.Complete();
    }
}
