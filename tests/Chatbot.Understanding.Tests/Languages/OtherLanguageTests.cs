namespace Chatbot.Understanding.Tests.Languages;

public class OtherLanguageTests
{
    private static readonly LanguageUnderstanding Model = SmallModel.Train();

    [Theory]
    [InlineData("Ich möchte meine Rechnung nicht bezahlen", null)]
    [InlineData("Ich möchte meine Rechnung nicht bezahlen", "nl")]
    [InlineData("je voudrais payer demain", "en")]
    [InlineData("أريد أن أدفع لاحقا", "nl")]
    public void A_message_in_another_language_says_so_with_certainty(string text, string? conversationLanguage)
    {
        var understood = Model.Understand(text, conversationLanguage);

        Assert.Equal(Understood.OtherLanguage, understood.Language);
        Assert.True(understood.LanguageIsCertain);
    }

    [Theory]
    [InlineData("asdfgh qwrtp", "en")]
    [InlineData("hola", "en")]
    [InlineData("ಠ_ಠ", "nl")]
    [InlineData("¯\\_(ツ)_/¯", "en")]
    [InlineData("Ω", "nl")]
    [InlineData("𝓱𝓮𝓵𝓵𝓸", "nl")]
    public void A_message_that_does_not_tell_keeps_the_conversations_language(string text, string conversationLanguage)
    {
        var understood = Model.Understand(text, conversationLanguage);

        Assert.Equal(conversationLanguage, understood.Language);
        Assert.False(understood.LanguageIsCertain);
    }
}
