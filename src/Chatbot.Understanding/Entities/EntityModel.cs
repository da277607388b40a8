using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities;

/// <summary>Finds one kind of entity. Stateless: one instance serves all threads.</summary>
internal abstract class EntityModel(string type) : IModel
{
    /// <summary>The key under which <see cref="ModelResult.Resolution"/> holds the value.</summary>
    public const string Value = "value";

    public string ModelTypeName => type;

    public string Culture => "nl-nl";

    public string RequestedCulture => "nl-nl";

    /// <summary>Finds the entities of a text that no other model has seen, and that comes without lines of an order.</summary>
    public List<ModelResult> Parse(string query)
    {
        var results = new List<ModelResult>();
        Find(new EntityText(query), results);
        return results;
    }

    /// <summary>Does nothing: the models read Dutch and English at once.</summary>
    void IModel.SetCultureInfo(string culture, string requestedCulture)
    {
    }

    /// <summary>Adds what it finds in the parts that nobody took, and takes them.</summary>
    public abstract void Find(EntityText text, List<ModelResult> results);

    /// <summary>Takes the part and adds it, unless some of it is already taken.</summary>
    protected bool Add(EntityText text, int start, int end, object value, List<ModelResult> results)
    {
        if (!text.IsFree(start, end - start))
        {
            return false;
        }

        text.Take(start, end - start);
        results.Add(new ModelResult
        {
            Text = text.Original[start..end],
            Start = start,
            End = end - 1,
            TypeName = type,
            Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { [Value] = value },
        });
        return true;
    }
}
