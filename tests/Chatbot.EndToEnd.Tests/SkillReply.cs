using Microsoft.Bot.Schema;

namespace Chatbot.EndToEnd.Tests;

/// <summary>What the skill sent, and who it was by its token, as the SDK has checked it.</summary>
/// <param name="Activity">Addressed to the user.</param>
/// <param name="CallerAppId">The app that the token was given to.</param>
/// <param name="Audience">The app that it is for.</param>
internal sealed record SkillReply(Activity Activity, string? CallerAppId, string? Audience);
