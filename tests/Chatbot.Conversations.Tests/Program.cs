using Chatbot.Conversations.Tests.LiteDb;

return await AppendingProcess.RunAsync(args);
