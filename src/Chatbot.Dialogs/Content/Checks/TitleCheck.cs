using Chatbot.Dialogs.Content.Reading;

namespace Chatbot.Dialogs.Content.Checks;

/// <summary>A caption leads to one topic: two topics with the same title in a language cannot both be reached.</summary>
internal static class TitleCheck
{
    public static void Run(IEnumerable<LanguageFolder> folders, FindingList findings)
    {
        foreach (var folder in folders)
        {
            var seen = new Dictionary<string, ReadTopic>(StringComparer.Ordinal);
            foreach (var topic in folder.Topics)
            {
                var key = LanguageContent.TitleKey(topic.Topic.Title);
                if (!seen.TryAdd(key, topic))
                {
                    findings.Broken(topic.File, topic.TitleLine, $"The title '{topic.Topic.Title}' is also that of {seen[key].File}.");
                }
            }
        }
    }
}
