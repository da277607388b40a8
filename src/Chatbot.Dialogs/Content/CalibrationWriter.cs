using System.Text;
using Chatbot.Dialogs.Content.Reading;
using Chatbot.Understanding;

namespace Chatbot.Dialogs.Content;

/// <summary>Writes the calibration into the content folder, from where a running bot takes it over.</summary>
public static class CalibrationWriter
{
    /// <param name="folder">The content folder.</param>
    /// <param name="calibration">What to write.</param>
    /// <param name="tunedOn">The messages that it was chosen on, for people to read.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static string Write(string folder, Calibration calibration, string tunedOn)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var path = Path.Combine(folder, CalibrationFile.Path);
        File.WriteAllText(path, CalibrationFile.Format(calibration, tunedOn.ReplaceLineEndings(" ")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
