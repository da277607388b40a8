using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class EntityTests
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore };

    [Fact]
    public void Entities_are_equal_when_their_json_is()
    {
        var mention = new Mention(new ChannelAccount("bot"), "@bot");
        var same = new Mention(new ChannelAccount("bot"), "@bot");

        Assert.True(mention.Equals(same));
        Assert.True(mention.Equals((object)same));
        Assert.Equal(mention.GetHashCode(), same.GetHashCode());
        Assert.False(mention.Equals(new Mention(new ChannelAccount("other"), "@bot")));
        Assert.False(mention.Equals(null));
        Assert.False(mention.Equals((object)"mention"));
    }

    [Fact]
    public void An_object_of_another_class_is_no_equal_even_with_the_same_json()
    {
        var mention = new Mention(new ChannelAccount("bot"), "@bot");
        var plain = new Entity();
        plain.SetAs(mention);

        Assert.True(mention.Equals(plain));
        Assert.False(mention.Equals((object)plain));
    }

    [Fact]
    public void An_entity_becomes_a_known_type_and_back()
    {
        var entity = JsonConvert.DeserializeObject<Entity>("""{"type":"Place","address":"Dam 1","geo":{"latitude":52.37},"open":"9-17"}""")!;

        var place = entity.GetAs<Place>();

        Assert.Equal(("Place", "Dam 1", 52.37), (place.Type, place.Address, ((JObject)place.Geo).Value<double>("latitude")));
        Assert.Equal("9-17", place.Properties.Value<string>("open"));
        entity.SetAs(new Thing("thing", "Fiets"));
        Assert.Equal(("thing", "Fiets"), (entity.Type, entity.Properties.Value<string>("name")));
        Assert.Equal("Fiets", entity.GetAs<Thing>().Name);
    }

    [Fact]
    public void A_known_entity_has_its_type_whatever_is_asked()
    {
        Assert.Equal(
            ["mention", "mention", "Place", "Place", "GeoCoordinates", "GeoCoordinates"],
            new Entity[] { new Mention(), new Mention(type: "a"), new Place(), new Place(type: "a"), new GeoCoordinates(), new GeoCoordinates(type: "a") }.Select(entity => entity.Type));
        Assert.Equal("other", JsonConvert.DeserializeObject<Place>("""{"type":"other"}""")!.Type);
    }

    [Fact]
    public void A_place_in_json()
    {
        var place = new Place("Dam 1", new GeoCoordinates(1.5, 52.37, 4.89, name: "Dam"), "https://maps.example", name: "Winkel");

        Assert.Equal(
            """{"address":"Dam 1","geo":{"elevation":1.5,"latitude":52.37,"longitude":4.89,"name":"Dam","type":"GeoCoordinates"},"hasMap":"https://maps.example","name":"Winkel","type":"Place"}""",
            JsonConvert.SerializeObject(place, Settings));
    }

    [Fact]
    public void The_entities_of_an_action_are_kept_under_their_names()
    {
        var action = JsonConvert.DeserializeObject<SemanticAction>("""{"id":"pay","state":"start","entities":{"shop":{"type":"Place","name":"Winkel"}}}""")!;

        Assert.Equal("Winkel", action.Entities["shop"].GetAs<Place>().Name);
        Assert.Equal(SemanticActionStates.Start, action.State);
    }
}
