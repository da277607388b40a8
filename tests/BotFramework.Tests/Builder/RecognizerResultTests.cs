using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class RecognizerResultTests
{
    private const string Json = """{"text":"uitstel","alteredText":"Uitstel","intents":{"extend_due_date":{"score":0.8,"model":"v2"},"none":{"score":0.1}},"entities":{"days":[10]},"luisResult":{"a":1}}""";

    [Fact]
    public void A_result_survives_its_JSON_with_what_it_does_not_know()
    {
        var result = JsonConvert.DeserializeObject<RecognizerResult>(Json)!;

        Assert.Equal(("uitstel", "Uitstel", 0.8), (result.Text, result.AlteredText, result.Intents["extend_due_date"].Score));
        Assert.Equal("v2", result.Intents["extend_due_date"].Properties["model"]);
        Assert.True(JToken.DeepEquals(JObject.Parse(Json), JObject.FromObject(result)));
    }

    [Fact]
    public void Converting_takes_everything_over()
    {
        var result = JsonConvert.DeserializeObject<RecognizerResult>(Json)!;
        var copy = new RecognizerResult();

        ((IRecognizerConvert)copy).Convert(result);

        Assert.True(JToken.DeepEquals(JObject.FromObject(result), JObject.FromObject(copy)));
    }

    [Theory]
    [InlineData("b", 0.6, 0.5, 0.6, 0.6)]
    [InlineData("", 0, 0.0)]
    [InlineData("", 0)]
    public void The_top_intent_is_the_first_of_the_highest(string intent, double score, params double[] scores)
    {
        var result = new RecognizerResult
        {
            Intents = scores.Select((value, index) => (Name: $"{(char)('a' + index)}", Score: value)).ToDictionary(each => each.Name, each => new IntentScore { Score = each.Score }),
        };

        Assert.Equal((intent, score), result.GetTopScoringIntent());
    }

    [Fact]
    public void Without_intents_there_is_no_top()
    {
        Assert.Throws<ArgumentNullException>(() => new RecognizerResult().GetTopScoringIntent());
        Assert.Throws<ArgumentNullException>(() => ((RecognizerResult)null!).GetTopScoringIntent());
    }
}
