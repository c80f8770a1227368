using System.IO.Compression;
using System.Xml;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Word;

/// <summary>
/// One pass over every XML part before anything builds a tree of it: how large it really is, how deep it goes, and that it declares no entities. A bomb is
/// stopped where it crosses the limit.
/// </summary>
internal static class PackageCheck
{
    private const int MostParts = 5_000;
    private const int MostTogether = 5;

    internal static StepResult.Rejected? FirstFlaw(Upload upload, ReadOptions options, CancellationToken cancellationToken)
    {
        using var archive = WordDetector.Open(upload);
        if (archive.Entries.Count > MostParts)
            return TooLarge($"The document has {archive.Entries.Count} parts; at most {MostParts} are taken.");
        long together = 0;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            together += entry.Length;
            if (entry.Length > options.MaxPartBytes || together > (long)MostTogether * options.MaxPartBytes)
                return TooLarge($"Part '{entry.FullName}' unpacks to more than is taken ({options.MaxPartBytes:N0} bytes a part, {MostTogether} times that together).");
            if (DepthOf(entry, options, cancellationToken) > options.MaxDepth)
                return new StepResult.Rejected("too-deep", $"Elements of '{entry.FullName}' are nested more than {options.MaxDepth} deep.", "Save the document anew, or raise Pipeline:Steps:Options:word.read:MaxDepth.");
        }

        return null;
    }

    // The stream ends at the length that was checked above, whatever its data would unpack to.
    private static int DepthOf(ZipArchiveEntry entry, ReadOptions options, CancellationToken cancellationToken)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = options.MaxPartBytes });
        var deepest = 0;
        while (deepest <= options.MaxDepth && reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            deepest = Math.Max(deepest, reader.Depth);
        }

        return deepest;
    }

    private static StepResult.Rejected TooLarge(string message) =>
        new("unpacked-too-large", message, "Save the document anew, or raise Pipeline:Steps:Options:word.read:MaxPartBytes.");
}
