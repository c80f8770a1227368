using System.IO.Compression;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Word;

/// <summary>Knows a Word document by the names in its archive; an archive that only holds one is none.</summary>
public sealed class WordDetector : IFormatDetector
{
    /// <inheritdoc/>
    public bool Detects(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!upload.Content.Span.StartsWith("PK\u0003\u0004"u8))
            return false;
        try
        {
            using var archive = Open(upload);
            return archive.GetEntry("[Content_Types].xml") is not null && archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    internal static ZipArchive Open(Upload upload) => new(upload.OpenRead(), ZipArchiveMode.Read);
}
