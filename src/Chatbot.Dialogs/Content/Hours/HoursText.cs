namespace Chatbot.Dialogs.Content.Hours;

/// <summary>Opening hours as a customer reads them at one moment, in one language.</summary>
/// <param name="IsOpen">Whether someone answers now.</param>
/// <param name="Week">The whole week: <c>maandag t/m vrijdag, 24 uur per dag</c>.</param>
/// <param name="OpenUntil">When open and not always so: <c>vrijdag 24:00</c>.</param>
/// <param name="OpensAt">When closed: <c>maandag 00:00</c>.</param>
public sealed record HoursText(bool IsOpen, string Week, string? OpenUntil, string? OpensAt);
