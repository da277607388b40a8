using Microsoft.Bot.Schema;

namespace Chatbot.EndToEnd.Tests;

/// <summary>How the skill answered the request: its status, and the replies if they were expected there.</summary>
internal sealed record SkillAnswer(int Status, IReadOnlyList<Activity> Replies);
