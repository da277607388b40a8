using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class ObjectPathTests
{
    private readonly Dictionary<string, object> _memory = new()
    {
        ["user"] = new Customer { Name = "Sam", Age = 32, Towns = ["Utrecht", "Delft"] },
        ["order"] = JObject.Parse("""{ "Lines": [ { "sku": "A1", "count": 2 }, { "sku": "B2" } ], "note": null, "e-mail": "s@example.nl", "Sam": "by name" }"""),
        ["index"] = 1,
        ["key"] = "note",
    };

    [Theory]
    [InlineData("user.name", "Sam")]
    [InlineData("USER.Name", "Sam")]
    [InlineData("user.name.length", "3")]
    [InlineData("user.towns[1]", "Delft")]
    [InlineData("order.lines[0].sku", "A1")]
    [InlineData("order.lines[index].sku", "B2")]
    [InlineData("order['e-mail']", "s@example.nl")]
    [InlineData("order[\"lines\"][1]['sku']", "B2")]
    [InlineData("order[user.name]", "by name")]
    public void A_path_leads_through_objects_dictionaries_and_arrays(string path, string expected)
    {
        Assert.Equal(expected, ObjectPath.GetPathValue<string>(_memory, path));
        Assert.True(ObjectPath.HasValue(_memory, path));
    }

    [Theory]
    [InlineData("user.street")]
    [InlineData("user.towns[2]")]
    [InlineData("order.note")]
    [InlineData("order.lines[")]
    [InlineData("order['lines]")]
    [InlineData("order[nobody]")]
    [InlineData("nobody.name")]
    public void A_path_that_leads_nowhere_has_no_value(string path)
    {
        Assert.False(ObjectPath.TryGetPathValue<object>(_memory, path, out _));
        Assert.Equal("default", ObjectPath.GetPathValue(_memory, path, "default"));
        Assert.Throws<KeyNotFoundException>(() => ObjectPath.GetPathValue<string>(_memory, path));
    }

    [Fact]
    public void Values_are_converted_to_the_type_that_is_asked_for()
    {
        Assert.Equal(2, ObjectPath.GetPathValue<int>(_memory, "order.lines[0].count"));
        Assert.Equal("Sam", (string?)ObjectPath.GetPathValue<JObject>(_memory, "user")["Name"]);
        Assert.Equal("A1", ObjectPath.GetPathValue<List<Dictionary<string, object>>>(_memory, "order.lines")[0]["sku"]);
        Assert.Same(_memory["user"], ObjectPath.GetPathValue<Customer>(_memory, "user"));
        Assert.Same(_memory, ObjectPath.GetPathValue<object>(_memory, string.Empty));
    }

    [Fact]
    public void Json_that_is_asked_for_as_json_is_a_copy()
    {
        var data = new JObject { ["list"] = new JArray(1), ["thing"] = new JObject() };

        ObjectPath.GetPathValue<JArray>(data, "list").Add(2);
        ObjectPath.GetPathValue<JObject>(data, "thing")["name"] = "changed";

        Assert.Equal("""{"list":[1],"thing":{}}""", data.ToString(Formatting.None));
        Assert.Same(data["thing"], ObjectPath.GetPathValue<object>(data, "thing"));
    }

    [Fact]
    public void Setting_makes_what_is_missing_and_keeps_the_spelling_of_what_is_there()
    {
        ObjectPath.SetPathValue(_memory, "USER.age", 33);
        ObjectPath.SetPathValue(_memory, "order.LINES[0].Count", 5);
        ObjectPath.SetPathValue(_memory, "basket.lines[2].sku", "C3");
        ObjectPath.SetPathValue(_memory, "order[key]", "fragile");

        Assert.Equal(33, ((Customer)_memory["user"]).Age);
        Assert.Equal(5, (int?)((JObject)_memory["order"])["Lines"]![0]!["count"]);
        Assert.Equal("C3", ObjectPath.GetPathValue<string>(_memory, "basket.lines[2].sku"));
        Assert.False(ObjectPath.HasValue(_memory, "basket.lines[0]"));
        Assert.Equal("fragile", ObjectPath.GetPathValue<string>(_memory, "order.note"));
        Assert.DoesNotContain("USER", _memory.Keys);
    }

    [Fact]
    public void A_value_is_stored_as_a_copy_in_camel_case_or_as_it_is()
    {
        var customer = new Customer { Name = "Bo" };
        ObjectPath.SetPathValue(_memory, "copy", customer);
        ObjectPath.SetPathValue(_memory, "same", customer, json: false);
        customer.Name = "Kim";

        Assert.Equal("Bo", (string?)Assert.IsType<JObject>(_memory["copy"])["name"]);
        Assert.Same(customer, _memory["same"]);
    }

    [Fact]
    public void Removing_takes_a_property_away_and_empties_an_element()
    {
        ObjectPath.RemovePathValue(_memory, "order.LINES[0].sku");
        ObjectPath.RemovePathValue(_memory, "order.lines[1]");
        ObjectPath.RemovePathValue(_memory, "User");
        ObjectPath.RemovePathValue(_memory, "nobody.name");

        Assert.False(ObjectPath.HasValue(_memory, "order.lines[0].sku"));
        Assert.False(ObjectPath.HasValue(_memory, "order.lines[1]"));
        Assert.Equal(2, ObjectPath.GetPathValue<JArray>(_memory, "order.lines").Count);
        Assert.DoesNotContain("user", _memory.Keys);
    }

    [Fact]
    public void A_path_is_cut_into_names_and_indexes_and_evaluated_on_request()
    {
        Assert.True(ObjectPath.TryResolvePath(_memory, "order.lines[index].sku", out var segments));
        Assert.Equal(["order", "lines", 1, "sku"], segments);

        Assert.True(ObjectPath.TryResolvePath(_memory, "user.age", out segments, eval: true));
        Assert.Equal(["32"], segments);
    }

    [Fact]
    public void Merging_overlays_what_is_not_null_and_replaces_arrays()
    {
        var merged = ObjectPath.Merge(new Customer { Name = "Sam", Age = 32, Towns = ["Utrecht", "Delft"] }, new Customer { Age = 33, Towns = ["Gouda"] });

        Assert.Equal(("Sam", 33, "Gouda"), (merged.Name, merged.Age, Assert.Single(merged.Towns!)));
        Assert.Equal("Sam", ObjectPath.Assign<Customer>(null, new { Name = "Sam" } is var named ? JObject.FromObject(named) : null).Name);
        Assert.Null(ObjectPath.Assign<Customer>(null, null).Name);
    }

    [Fact]
    public void A_clone_is_equal_and_independent()
    {
        var original = new Customer { Name = "Sam", Towns = ["Utrecht"] };
        var clone = ObjectPath.Clone(original);
        clone.Towns![0] = "Delft";

        Assert.Equal("Sam", clone.Name);
        Assert.Equal("Utrecht", original.Towns[0]);
    }

    [Fact]
    public void Properties_are_listed_and_visited()
    {
        var visited = new List<string>();
        ObjectPath.ForEachProperty(_memory["order"], (name, _) => visited.Add(name));
        ObjectPath.ForEachProperty(_memory["user"], (name, _) => visited.Add(name));

        Assert.Equal(["Lines", "note", "e-mail", "Sam"], visited);
        Assert.Equal(["Name", "Age", "Towns"], ObjectPath.GetProperties(_memory["user"]));
        Assert.Empty(ObjectPath.GetProperties(null));
        Assert.True(ObjectPath.ContainsProperty(_memory["user"], "name"));
        Assert.False(ObjectPath.ContainsProperty(_memory["order"], "lines"));
        Assert.False(ObjectPath.ContainsProperty(null, "name"));
    }

    [Fact]
    public async Task The_turn_is_known_by_its_paths()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Text = "hello" });
        var dc = new DialogContext(new DialogSet().Add(new WaterfallDialog("steps", [(step, token) => step.EndDialogAsync(42, token)])), turn, new DialogState());

        await dc.BeginDialogAsync("steps");

        Assert.Equal("hello", ObjectPath.GetPathValue<string>(turn.TurnState, TurnPath.Activity + ".text"));
        Assert.Equal(42, ObjectPath.GetPathValue<int>(turn.TurnState, TurnPath.LastResult));
        Assert.Equal("recognized.intent", TurnPath.GetPropertyName(TurnPath.TopIntent));
    }

    private sealed class Customer
    {
        public string? Name { get; set; }

        public int? Age { get; set; }

        public List<string>? Towns { get; set; }
    }
}
