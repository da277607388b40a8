using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class StoredStateTests
{
    // As it is written by storage that keeps no type names.
    private const string Sample = """
        {
          "dialogs": {
            "dialogStack": [
              {
                "id": "extend",
                "state": {
                  "dialogs": {
                    "dialogStack": [
                      {
                        "id": "days",
                        "state": {
                          "options": { "Prompt": { "type": "message", "text": "days?" }, "Choices": [ { "value": "ten" }, { "value": "thirty" } ] },
                          "state": { "AttemptCount": 1 }
                        }
                      },
                      { "id": "steps", "state": { "options": null, "values": { "order": "100234501" }, "stepIndex": 0 } }
                    ]
                  }
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task State_that_was_stored_before_still_loads_and_goes_on()
    {
        var extend = new ComponentDialog("extend").AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.PromptAsync("days", new PromptOptions(), cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync($"{step.Values["order"]} {((FoundChoice)step.Result).Value}", cancellationToken),
        ]));
        extend.AddDialog(new ChoicePrompt("days"));
        var conversation = new DialogConversation(extend)
        {
            Storage = new MemoryStorage(new Dictionary<string, JObject> { ["test/conversations/conversation"] = JObject.Parse(Sample) }),
        };

        Assert.Equal(["days? (1) ten or (2) thirty"], await conversation.SayAsync("what?"));
        await conversation.SayAsync("2");

        Assert.Equal("100234501 thirty", conversation.LastResult!.Result);
    }
}
