using Chatbot.Understanding.Entities;

namespace Chatbot.Understanding.Tests.Entities;

public class OrderLineTests
{
    private static readonly OrderLine[] Wardrobe = [new("Trui blauw M", 1), new("Trui rood M", 1), new("Broek zwart 32", 1), new("Sneakers wit 42", 1)];

    private static readonly OrderLine[] Several = [new("Boxershort zwart", 2), new("T-shirt wit L", 3), new("Winterjas groen", 1), new("Spijkerbroek blauw 32/34", 1)];

    private static readonly OrderLine[] Dresses = [new("Jurk rood S", 1), new("Jurk zwart S", 1), new("Laarzen bruin 39", 1)];

    private static readonly OrderLine[] Shoes = [new("Sneakers wit 42", 1)];

    private static readonly OrderLine[] Brands = [new("Sokken grijs 3-pack", 2), new("Overhemd lichtblauw", 1), new("Nike Air Max 43", 1)];

    [Theory]
    [InlineData("alleen de blauwe trui", "1:1")]
    [InlineData("de blauwe", "1:1")]
    [InlineData("de rode trui", "2:1")]
    [InlineData("alleen de rode", "2:1")]
    [InlineData("de broek", "3:1")]
    [InlineData("broek", "3:1")]
    [InlineData("de broek niet", "1:1,2:1,4:1")]
    [InlineData("niet de broek", "1:1,2:1,4:1")]
    [InlineData("geen broek", "1:1,2:1,4:1")]
    [InlineData("alles", "1:1,2:1,3:1,4:1")]
    [InlineData("alles graag", "1:1,2:1,3:1,4:1")]
    [InlineData("niets", "")]
    [InlineData("helemaal niks", "")]
    [InlineData("alles behalve de sneakers", "1:1,2:1,3:1")]
    [InlineData("alles behalve de truien", "3:1,4:1")]
    [InlineData("alles op de broek na", "1:1,2:1,4:1")]
    [InlineData("alles zonder de schoenen", "1:1,2:1,3:1")]
    [InlineData("alles, maar niet de broek", "1:1,2:1,4:1")]
    [InlineData("alles maar de broek niet", "1:1,2:1,4:1")]
    [InlineData("beide truien", "1:1,2:1")]
    [InlineData("allebei de truien", "1:1,2:1")]
    [InlineData("de twee truien", "1:1,2:1")]
    [InlineData("alle truien", "1:1,2:1")]
    [InlineData("de truien", "1:1,2:1")]
    [InlineData("de truien en de broek", "1:1,2:1,3:1")]
    [InlineData("de eerste en de laatste", "1:1,4:1")]
    [InlineData("de eerste twee", "1:1,2:1")]
    [InlineData("de laatste twee", "3:1,4:1")]
    [InlineData("de tweede trui", "2:1")]
    [InlineData("nummer 1 en 3", "1:1,3:1")]
    [InlineData("1 en 3", "1:1,3:1")]
    [InlineData("1, 2 en 4", "1:1,2:1,4:1")]
    [InlineData("de blauwe en de rode trui", "1:1,2:1")]
    [InlineData("de blauwe en rode trui", "1:1,2:1")]
    [InlineData("de blauwe trui en de rode", "1:1,2:1")]
    [InlineData("de blauwe trui en de zwarte broek", "1:1,3:1")]
    [InlineData("trui blauw", "1:1")]
    [InlineData("het truitje in het blauw", "1:1")]
    [InlineData("de sneaker", "4:1")]
    [InlineData("de snekers", "4:1")]
    [InlineData("de sneekers", "4:1")]
    [InlineData("de blauwe tui", "1:1")]
    [InlineData("de schoenen maat 42", "4:1")]
    [InlineData("de sneakers en broek", "3:1,4:1")]
    [InlineData("de zwarte pantalon", "3:1")]
    [InlineData("the blue sweater", "1:1")]
    [InlineData("the red one", "2:1")]
    [InlineData("only the red one and the sneakers", "2:1,4:1")]
    [InlineData("everything except the sneakers", "1:1,2:1,3:1")]
    [InlineData("everything but the trousers", "1:1,2:1,4:1")]
    [InlineData("all of it", "1:1,2:1,3:1,4:1")]
    [InlineData("both sweaters", "1:1,2:1")]
    [InlineData("I'm keeping two sweaters and the trousers", "1:1,2:1,3:1")]
    [InlineData("not the shoes", "1:1,2:1,3:1")]
    [InlineData("ik houd de broek", "3:1")]
    [InlineData("ik heb de broek teruggestuurd", "3:1")]
    [InlineData("ik stuur de broek terug en houd de rest", "3:1")]
    [InlineData("ik houd de broek, de rest gaat terug", "3:1")]
    [InlineData("ik houd de broek en stuur de sneakers terug", "3:1")]
    [InlineData("de broek stuur ik terug, de sneakers houd ik", "3:1")]
    [InlineData("de broek en de sneakers stuur ik terug", "3:1,4:1")]
    [InlineData("de broek houd ik niet", "1:1,2:1,4:1")]
    [InlineData("de broek wel, de sneakers niet", "3:1")]
    [InlineData("de sneakers niet maar de broek wel", "3:1")]
    [InlineData("de broek en de sneakers niet", "1:1,2:1")]
    [InlineData("ik houd alles", "1:1,2:1,3:1,4:1")]
    [InlineData("ik stuur niets terug", "")]
    [InlineData("ik stuur alles terug behalve de broek", "1:1,2:1,4:1")]
    [InlineData("niets behalve de broek", "3:1")]
    [InlineData("de truien behalve de rode", "1:1")]
    [InlineData("alles graag behalve de broek en de sneakers", "1:1,2:1")]
    [InlineData("de spijkerbroek", "3:1")]
    [InlineData("de hele bestelling", "1:1,2:1,3:1,4:1")]
    [InlineData("nummer 2", "2:1")]
    [InlineData("de eerste niet", "2:1,3:1,4:1")]
    [InlineData("ik wil de zwarte broek en de witte sneakers retourneren", "3:1,4:1")]
    [InlineData("Ik hou 2 truien", "1:1,2:1")]
    [InlineData("ik heb alleen de sneakers gehouden, de rest heb ik naar de winkel gebracht", "4:1")]
    [InlineData("die blauwe wil ik houden", "1:1")]
    [InlineData("mijn zwarte broek", "3:1")]
    [InlineData("blauwe trui, zwarte broek en sneakers", "1:1,3:1,4:1")]
    [InlineData("de eerste, de tweede en de vierde", "1:1,2:1,4:1")]
    [InlineData("alle vier", "1:1,2:1,3:1,4:1")]
    [InlineData("allemaal", "1:1,2:1,3:1,4:1")]
    [InlineData("geen enkele", "")]
    [InlineData("geen van allen", "")]
    [InlineData("de 42", "4:1")]
    [InlineData("die in maat 32", "3:1")]
    [InlineData("de blauwe M", "1:1")]
    [InlineData("nothing", "")]
    [InlineData("none of them", "")]
    [InlineData("2 truien en 1 broek", "1:1,2:1,3:1")]
    [InlineData("2x trui", "1:1,2:1")]
    [InlineData("de broek en de schoenen terug", "3:1,4:1")]
    [InlineData("nee, alleen de broek", "3:1")]
    [InlineData("de blauw trui", "1:1")]
    [InlineData("blouwe trui", "1:1")]
    [InlineData("de borek", "3:1")]
    public void Lines_are_chosen_by_name_place_and_exception(string text, string quantities) => Assert.Equal(quantities, Choose(text, Wardrobe));

    [Theory]
    [InlineData("alles behalve de trui")]
    [InlineData("een trui")]
    [InlineData("de trui")]
    [InlineData("drie truien")]
    [InlineData("de jurk")]
    [InlineData("de broek en de jurk")]
    [InlineData("de groene trui")]
    [InlineData("de witte trui")]
    [InlineData("niet alles")]
    [InlineData("de broek of de sneakers")]
    [InlineData("twee van de drie")]
    [InlineData("ik weet het niet")]
    [InlineData("ja")]
    [InlineData("ik heb nog niets ontvangen")]
    [InlineData("alles goed?")]
    [InlineData("de rest")]
    [InlineData("de trui en de gestreepte")]
    [InlineData("een trui en een broek")]
    [InlineData("de M")]
    [InlineData("niet alleen de broek")]
    [InlineData("2 broeken")]
    [InlineData("ik wil de rode trui ruilen voor een blauwe")]
    public void Nothing_is_guessed_of_wardrobe(string text) => Assert.Null(Choose(text, Wardrobe));

    [Theory]
    [InlineData("1 van de 2 boxershorts", "1:1")]
    [InlineData("een van de boxershorts", "1:1")]
    [InlineData("twee van de drie", "2:2")]
    [InlineData("twee van de drie t-shirts", "2:2")]
    [InlineData("de boxershorts", "1:2")]
    [InlineData("beide boxershorts", "1:2")]
    [InlineData("een boxershort", "1:1")]
    [InlineData("twee shirts", "2:2")]
    [InlineData("alle drie de shirts", "2:3")]
    [InlineData("alle shirts", "2:3")]
    [InlineData("de jas", "3:1")]
    [InlineData("het jasje", "3:1")]
    [InlineData("de broek", "4:1")]
    [InlineData("de jeans", "4:1")]
    [InlineData("alles behalve een boxershort", "1:1,2:3,3:1,4:1")]
    [InlineData("alles behalve de jas", "1:2,2:3,4:1")]
    [InlineData("alles", "1:2,2:3,3:1,4:1")]
    [InlineData("1 boxershort en 2 t-shirts", "1:1,2:2")]
    [InlineData("één boxer en de jas", "1:1,3:1")]
    [InlineData("the coat", "3:1")]
    [InlineData("two of the three t-shirts", "2:2")]
    [InlineData("one boxer", "1:1")]
    [InlineData("de witte t-shirts", "2:3")]
    [InlineData("tshirts", "2:3")]
    [InlineData("de jas en de jeans", "3:1,4:1")]
    [InlineData("2 stuks van de t-shirts", "2:2")]
    [InlineData("boxershort 1x", "1:1")]
    [InlineData("alles op 1 shirt na", "1:2,2:2,3:1,4:1")]
    [InlineData("alle boxershorts en een shirt", "1:2,2:1")]
    public void Of_several_in_a_line_some_are_chosen(string text, string quantities) => Assert.Equal(quantities, Choose(text, Several));

    [Theory]
    [InlineData("4 shirts")]
    public void Nothing_is_guessed_of_several(string text) => Assert.Null(Choose(text, Several));

    [Theory]
    [InlineData("de rode jurk", "1:1")]
    [InlineData("de jurken", "1:1,2:1")]
    [InlineData("de jurkjes", "1:1,2:1")]
    [InlineData("het zwarte jurkje", "2:1")]
    [InlineData("de laarzen", "3:1")]
    [InlineData("de bruine laarzen niet", "1:1,2:1")]
    [InlineData("de boots", "3:1")]
    [InlineData("the black dress", "2:1")]
    [InlineData("alle drie", "1:1,2:1,3:1")]
    [InlineData("de schoenen", "3:1")]
    [InlineData("een paar laarzen", "3:1")]
    [InlineData("de rode houd ik, de zwarte stuur ik terug", "1:1")]
    [InlineData("de jurk in het zwart", "2:1")]
    [InlineData("de kleedjes", "1:1,2:1")]
    public void Nouns_that_two_lines_share_need_more_than_the_noun(string text, string quantities) => Assert.Equal(quantities, Choose(text, Dresses));

    [Theory]
    [InlineData("een paar jurken")]
    [InlineData("een jurk, de zwarte")]
    [InlineData("allebei de jurken en de laarzen niet")]
    [InlineData("de rok")]
    public void Nothing_is_guessed_of_dresses(string text) => Assert.Null(Choose(text, Dresses));

    [Theory]
    [InlineData("de sneakers", "1:1")]
    [InlineData("ja de sneakers", "1:1")]
    [InlineData("alles", "1:1")]
    public void The_only_line_needs_little(string text, string quantities) => Assert.Equal(quantities, Choose(text, Shoes));

    [Theory]
    [InlineData("de sokken", "1:2")]
    [InlineData("een paar sokken", "1:1")]
    [InlineData("twee paar sokken", "1:2")]
    [InlineData("het blauwe overhemd", "2:1")]
    [InlineData("het hemd", "2:1")]
    [InlineData("de nikes", "3:1")]
    [InlineData("de nike air max", "3:1")]
    [InlineData("de air max en het overhemd", "2:1,3:1")]
    [InlineData("alles behalve de nikes", "1:2,2:1")]
    [InlineData("de grijze sokken en het overhemd", "1:2,2:1")]
    public void Colours_compounds_and_brands_are_enough(string text, string quantities) => Assert.Equal(quantities, Choose(text, Brands));

    [Fact]
    public void Without_lines_nothing_is_chosen() => Assert.Empty(Found.All(EntityTypes.OrderLine, "alles behalve de broek"));

    [Fact]
    public void A_line_of_none_is_never_chosen() => Assert.Equal("1:1", Choose("alles", [new("Trui", 1), new("Broek", 0)]));

    [Fact]
    public void More_lines_than_anybody_names_are_read_in_bounded_time()
    {
        var lines = Enumerable.Range(1, 5_000).Select(number => new OrderLine($"Artikel{number} van soort {number % 7}", 1)).ToArray();

        Assert.Null(Choose(string.Concat(Enumerable.Repeat("de artikels en het artikal ", 300)), lines));
    }

    private static string? Choose(string text, OrderLine[] lines)
    {
        var entities = Found.All(EntityTypes.OrderLine, text, lines);
        return entities.Count == 0
            ? null
            : string.Join(',', Assert.IsAssignableFrom<IReadOnlyDictionary<int, int>>(Assert.Single(entities)).Select(pair => $"{pair.Key}:{pair.Value}"));
    }
}
