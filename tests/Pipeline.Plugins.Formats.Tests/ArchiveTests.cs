using System.IO.Compression;
using System.Text;

namespace Pipeline.Plugins.Formats.Tests;

public sealed class ArchiveTests
{
    [Fact]
    public async Task Files_of_an_archive_are_read_each_by_its_own_reader()
    {
        var bytes = Zip(
            ("stories/ferry.html", Bytes(Stories.Html)), ("ferry.md", Bytes($"# {Stories.Title}\n\n{Stories.Text}")), ("ferry.docx", WordTests.Story()),
            ("inner.zip", Zip(("deep.txt.gz", Gzip(Bytes($"{Stories.Title}\n\n{Stories.Text}"))))), ("__MACOSX/x", [1]), ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0]));

        var outcome = await Formats.ProcessAsync(bytes, "stories.zip");

        Assert.Equal(["stories/ferry.html", "ferry.md", "ferry.docx", "inner.zip/deep.txt.gz/deep.txt"], outcome.Documents.Select(document => document.Member));
        Assert.All(outcome.Documents, document => Assert.Equal(Stories.Title, document.Metadata.Title.Best!.Value));
        Assert.Contains("photo.jpg was left out (binary-content)", Assert.Single(outcome.Warnings).Message);
    }

    [Fact]
    public async Task A_bomb_is_refused()
    {
        var zip = Zip(("zeros.txt", new byte[60_000_000]));
        var gzip = Gzip(new byte[60_000_000]);

        Assert.Equal("archive-bomb", (await Formats.ProcessAsync(zip, "bomb.zip")).Failure!.Code);
        Assert.Equal("archive-bomb", (await Formats.ProcessAsync(gzip, "bomb.gz")).Failure!.Code);
    }

    [Fact]
    public async Task An_archive_that_lies_about_its_sizes_unpacks_to_no_more_than_it_says_or_is_refused()
    {
        var bytes = Zip(("zeros.txt", new byte[60_000_000]));
        // The unpacked size stands in the central directory, 24 bytes behind its signature.
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(100).CopyTo(bytes, directory + 24);

        Assert.Equal("rejected", (await Formats.ProcessAsync(bytes, "liar.zip")).Failure!.Kind);
    }

    [Theory]
    [InlineData("MaxFiles", "3", "too-many-members")]
    [InlineData("MaxBytes", "1000", "unpacked-too-large")]
    public async Task Count_and_size_have_limits(string key, string value, string code)
    {
        var bytes = Zip([.. Enumerable.Range(1, 5).Select(number => ($"{number}.txt", Bytes(Stories.Text)))]);

        Assert.Equal(code, (await Formats.ProcessAsync(bytes, "many.zip", settings: new() { [$"Pipeline:Steps:Options:archives.read:{key}"] = value })).Failure!.Code);
    }

    [Fact]
    public async Task Archives_in_archives_have_a_limit()
    {
        var bytes = Bytes(Stories.Text);
        for (var depth = 0; depth < 50; depth++)
            bytes = Zip(("inner.zip", bytes));

        Assert.Equal("nested-too-deep", (await Formats.ProcessAsync(bytes, "deep.zip")).Failure!.Code);
    }

    [Fact]
    public async Task Documents_of_other_programs_are_not_taken_apart()
    {
        var spreadsheet = Zip(("[Content_Types].xml", Bytes("<Types/>")), ("xl/workbook.xml", Bytes("<workbook/>")));

        Assert.Equal("unknown-format", (await Formats.ProcessAsync(spreadsheet, "table.xlsx")).Failure!.Code);
    }

    [Fact]
    public async Task What_is_empty_or_cut_off_is_rejected()
    {
        var whole = Zip(("ferry.html", Bytes(Stories.Html)));

        Assert.Equal("empty", (await Formats.ProcessAsync(Zip(), "empty.zip")).Failure!.Code);
        Assert.Equal("damaged", (await Formats.ProcessAsync(whole[..(whole.Length / 2)], "cut.zip")).Failure!.Code);
        Assert.Equal("rejected", (await Formats.ProcessAsync(Gzip(Bytes(Stories.Text))[..20], "cut.gz")).Failure!.Kind);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    internal static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return stream.ToArray();
    }
}
