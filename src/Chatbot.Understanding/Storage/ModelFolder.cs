namespace Chatbot.Understanding.Storage;

/// <summary>
/// Trained models on disk, each under the fingerprint of what it was trained on: a start with known content loads in a fraction of the time
/// that training takes. Several processes may share a folder.
/// </summary>
/// <param name="path">Made when the first model is saved.</param>
public sealed class ModelFolder(string path)
{
    /// <summary>Enough to go back and forth between two versions of the content.</summary>
    private const int ModelsKept = 4;

    private const string Extension = ".model";

    /// <summary>Loads the model of this very set.</summary>
    /// <param name="set">Decides the file, and brings the concepts.</param>
    /// <param name="options">As for training.</param>
    /// <returns>Null if there is none, or what is there is damaged or of another build of the software.</returns>
    /// <exception cref="IOException">The file is there but cannot be read at this moment.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public LanguageUnderstanding? TryLoad(TrainingSet set, UnderstandingOptions options)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            using var stream = new FileStream(FileOf(set), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return LanguageUnderstanding.Load(stream, set, options);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps a model; readers see it whole or not at all. The oldest models go.</summary>
    /// <param name="set">What it was trained on, with full effort.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="IOException">The folder cannot be written to, as when the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Save(TrainingSet set, LanguageUnderstanding model)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(model);
        Directory.CreateDirectory(path);
        var unfinished = Path.Combine(path, Path.GetRandomFileName());
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                model.Save(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, FileOf(set), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        foreach (var old in new DirectoryInfo(path).EnumerateFiles("*" + Extension).OrderByDescending(file => file.LastWriteTimeUtc).Skip(ModelsKept))
        {
            old.Delete();
        }
    }

    private string FileOf(TrainingSet set) => Path.Combine(path, $"{set.Fingerprint()}-{ModelFile.Build:N}{Extension}");
}
