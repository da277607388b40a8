using System.Text;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>Comma-separated values as in RFC 4180: quoted fields may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvReader
{
    private const int End = -1;

    public static IEnumerable<IReadOnlyList<string>> ReadRecords(TextReader reader)
    {
        while (reader.Peek() != End)
        {
            var fields = new List<string>();
            do
            {
                fields.Add(ReadField(reader));
            }
            while (Skips(reader, ','));

            Skips(reader, '\r');
            Skips(reader, '\n');
            yield return fields;
        }
    }

    private static string ReadField(TextReader reader)
    {
        var field = new StringBuilder();
        if (!Skips(reader, '"'))
        {
            while (reader.Peek() is not (End or ',' or '\r' or '\n'))
            {
                field.Append((char)reader.Read());
            }

            return field.ToString();
        }

        while (reader.Read() is var next and not End)
        {
            if (next == '"' && !Skips(reader, '"'))
            {
                break;
            }

            field.Append((char)next);
        }

        return field.ToString();
    }

    private static bool Skips(TextReader reader, char character)
    {
        if (reader.Peek() != character)
        {
            return false;
        }

        reader.Read();
        return true;
    }
}
