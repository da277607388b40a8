using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace BotFramework.Tests.Dialogs.Prompts;

public class PromptCultureModelsTests
{
    [Theory]
    [InlineData("nl-nl", "nl-nl")]
    [InlineData("NL", "nl-nl")]
    [InlineData("nl-BE", "nl-nl")]
    [InlineData("en-GB", "en-us")]
    [InlineData("PT", "pt-br")]
    [InlineData("n", "nl-nl")]
    [InlineData("x", "x")]
    [InlineData("Xx-YY", "xx-yy")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_locale_maps_to_the_supported_one_of_its_language(string? locale, string? expected)
        => Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(locale));

    [Fact]
    public void A_model_is_a_copy_that_changes_nobody_elses()
    {
        PromptCultureModels.Dutch.YesInLanguage = "Jazeker";

        Assert.Equal("Ja", PromptCultureModels.Dutch.YesInLanguage);
        Assert.Equal(14, PromptCultureModels.GetSupportedCultures().Length);
    }
}
