using System.Globalization;
using System.Runtime.InteropServices;

namespace Chatbot.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    public static Table Describe()
    {
        var table = new Table("Machine", "What", "Value");
        table.Add("Date", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        table.Add("Processors", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        table.Add(".NET", RuntimeInformation.FrameworkDescription);
        table.Add("System", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");
        table.Add("Build", BuildConfiguration);
        table.Add("Load average before, over 1 minute", LoadAverage());
        return table;
    }

#if DEBUG
    private const string BuildConfiguration = "Debug: these figures mean nothing";
#else
    private const string BuildConfiguration = "Release";
#endif

    private static string LoadAverage() => File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "unknown";
}
