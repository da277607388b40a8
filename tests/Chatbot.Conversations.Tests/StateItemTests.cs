using Newtonsoft.Json.Linq;

namespace Chatbot.Conversations.Tests;

/// <summary>State as earlier versions of the program stored it.</summary>
public sealed class StateItemTests
{
    private const string Values = "System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib";
    private const string Order = "Chatbot.Conversations.Tests.StorageContract+Order, Chatbot.Conversations.Tests";
    private const string Line = "Chatbot.Conversations.Tests.StorageContract+Line, Chatbot.Conversations.Tests";
    private const string Renamed = "Chatbot.Conversations.Tests.StorageContract+Parcel, Chatbot.Conversations.Tests";
    private const string RenamedList = $"System.Collections.Generic.List`1[[{Renamed}]], System.Private.CoreLib";
    private const string Removed = "Chatbot.Parcels.Parcel, Chatbot.Parcels";

    [Fact]
    public void A_stored_item_is_read_as_what_it_was()
    {
        var order = ReadOrder([Values, Order, Line], Line);

        Assert.Equal(new StorageContract.Line("Jas", 2), Assert.Single(Assert.IsType<StorageContract.Order>(order).Lines));
    }

    [Theory]
    [InlineData(Renamed)]
    [InlineData(Removed)]
    public void An_object_whose_type_is_gone_is_read_as_data(string gone)
    {
        var values = Read($$"""
            {"$type":"{{Values}}","order":{"$type":"{{Order}}","number":"1","lines":[]},
             "parcel":{"$type":"{{gone}}","number":"2","sentOn":"2026-03-02T12:00:00Z","inner":{"$type":"{{gone}}","number":"3"} } }
            """, [Values, Order, gone]);

        Assert.Equal("1", Assert.IsType<StorageContract.Order>(values["order"]).Number);
        Assert.True(JToken.DeepEquals(
            JObject.Parse("""{"number":"2","inner":{"number":"3"}}"""),
            Without(Assert.IsType<JObject>(values["parcel"]), "sentOn", "2026-03-02T12:00:00Z")));
        Assert.Equal("2", ((JObject)values["parcel"]).ToObject<StorageContract.Order>()!.Number);
    }

    [Fact]
    public void A_list_whose_type_is_gone_is_read_as_data()
    {
        var values = Read($$"""
            {"$type":"{{Values}}","parcels":{"$type":"{{RenamedList}}","$values":[{"$type":"{{Renamed}}","number":"2"}]} }
            """, [Values, RenamedList, Renamed]);

        Assert.Equal("2", Assert.Single(Assert.IsType<JArray>(values["parcels"])).Value<string>("number"));
    }

    [Fact]
    public void A_property_that_knows_its_type_needs_no_other_name()
    {
        var order = ReadOrder([Values, Order, Renamed], Renamed);

        Assert.Equal(new StorageContract.Line("Jas", 2), Assert.Single(Assert.IsType<StorageContract.Order>(order).Lines));
    }

    [Fact]
    public void An_item_whose_own_type_is_gone_keeps_its_eTag()
    {
        var item = new StateItem($$"""{"$type":"{{Removed}}","number":"2"}""", [Removed], "7");

        Assert.True(JToken.DeepEquals(JObject.Parse("""{"number":"2","eTag":"7"}"""), Assert.IsType<JObject>(item.Read())));
    }

    [Fact]
    public void Data_with_elements_under_a_type_that_nobody_wrote_stays_data()
    {
        var values = Read($$"""{"$type":"{{Values}}","data":{"$type":"{{Removed}}","$values":[1]} }""", [Values]);

        Assert.Equal([1], Assert.IsType<JArray>(values["data"]).Values<int>());
    }

    private static object ReadOrder(string[] types, string line) =>
        Read($$"""
            {"$type":"{{Values}}","order":{"$type":"{{Order}}","number":"1","lines":[{"$type":"{{line}}","name":"Jas","quantity":2}]} }
            """, types)["order"];

    private static IDictionary<string, object> Read(string json, string[] types) =>
        Assert.IsAssignableFrom<IDictionary<string, object>>(new StateItem(json, types, ETag: null).Read());

    private static JObject Without(JObject json, string name, string value)
    {
        Assert.Equal(value, json[name]!.Value<string>());
        var rest = (JObject)json.DeepClone();
        rest.Remove(name);
        return rest;
    }
}
