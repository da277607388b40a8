using Chatbot.Dialogs.Content.Hours;
using Microsoft.Extensions.Time.Testing;

namespace Chatbot.Dialogs.Tests.Content.Hours;

public sealed class AmsterdamTimeTests
{
    [Theory]
    [InlineData(22, 59, 22)]
    [InlineData(23, 0, 23)]
    public void The_date_changes_at_midnight_in_Amsterdam(int hour, int minute, int day) =>
        Assert.Equal(
            new DateOnly(2026, 11, day),
            AmsterdamTime.Today(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, hour, minute, 0, TimeSpan.Zero))));
}
