using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Pipeline.Training;

/// <summary>
/// The pages of a data folder: each <c>*.dev.tar.gz</c> in it holds a folder with <c>gold.json</c>, <c>html/*.html</c> and <c>text/*.txt</c>.
/// </summary>
internal static class Corpus
{
    private static readonly string[] BodyKeys = ["articleBody", "articleBodyAlt"];

    /// <param name="folder">The data folder.</param>
    /// <param name="kind"><c>html</c> or <c>text</c>.</param>
    internal static List<CorpusPage> Read(string folder, string kind)
    {
        var archives = Directory.GetFiles(folder, "*.dev.tar.gz");
        if (archives.Length == 0)
            throw new DirectoryNotFoundException($"'{folder}' holds no *.dev.tar.gz.");
        return [.. archives.Order(StringComparer.Ordinal).SelectMany(archive => ReadSet(archive, kind))];
    }

    private static IEnumerable<CorpusPage> ReadSet(string archive, string kind)
    {
        var set = Path.GetFileName(archive).Split('.')[0];
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        byte[]? gold = null;
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                continue;
            if (Path.GetFileName(entry.Name) == "gold.json")
                gold = ReadAll(entry);
            else if (Path.GetFileName(Path.GetDirectoryName(entry.Name)) == kind)
                files[Path.GetFileName(entry.Name)] = ReadAll(entry);
        }

        using var json = JsonDocument.Parse(gold ?? throw new InvalidDataException($"'{archive}' holds no gold.json."));
        foreach (var (file, bytes) in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (json.RootElement.TryGetProperty(name, out var page))
                yield return new CorpusPage(set, name, Site(page, name), file, bytes, Bodies(page)) { Gold = GoldMetadata.Of(page), Title = Text(page, "title"), Authors = Authors(page), Date = Text(page, "date") };
        }
    }

    private static byte[] ReadAll(TarEntry entry)
    {
        using var memory = new MemoryStream();
        entry.DataStream?.CopyTo(memory);
        return memory.ToArray();
    }

    private static List<string> Bodies(JsonElement page) =>
        [.. BodyKeys.Where(key => page.TryGetProperty(key, out _)).Select(key => page.GetProperty(key).GetString() ?? "")];

    private static string Text(JsonElement page, string key) =>
        page.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static List<string> Authors(JsonElement page) =>
        page.TryGetProperty("author", out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(author => author.ToString())] : [.. new[] { Text(page, "author") }.Where(author => author.Length > 0)];

    private static string Site(JsonElement page, string name)
    {
        if (page.TryGetProperty("url", out var url) && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var uri))
            return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return name;
    }
}
