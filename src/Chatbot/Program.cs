using System.CommandLine;
using Chatbot.Commands;
using Chatbot.Commands.Evaluation;
using Chatbot.Hosting;

// Settings may stand anywhere on the command line, whatever the verb: --Shop:Name=… or --Shop:Name ….
var (settings, words) = SettingArguments.Split(args);

var root = new RootCommand("Answers customers' questions about paying afterwards with Klarna.")
{
    ServeCommand.Create(settings),
    ChatCommand.Create(settings),
    UnderstandCommand.Create(settings),
    EvaluateCommand.Create(settings),
    LearnCommand.Create(settings),
    ContentCommand.Create(settings),
    TranscriptsCommand.Create(settings),
};
root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(settings, cancellationToken));

return await CommandLine.RunAsync(root, words).ConfigureAwait(false);
