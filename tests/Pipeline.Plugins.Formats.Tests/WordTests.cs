using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Pipeline.Documents;

namespace Pipeline.Plugins.Formats.Tests;

public sealed class WordTests
{
    [Fact]
    public async Task Headings_lists_tables_captions_and_core_properties_are_read()
    {
        var document = Assert.Single((await Formats.ProcessAsync(Story(), "ferry.docx")).Documents);

        Assert.Equal(Stories.Title, document.Metadata.Title.Best!.Value);
        Assert.Equal("Mara Velt", Assert.Single(document.Metadata.Authors).Value);
        Assert.Equal(new DateOnly(2024, 3, 5), document.Metadata.Published.Best!.Value.Date);
        Assert.Equal(
            [Stories.Paragraphs[0], Stories.Paragraphs[1], "What was measured", "forty places", "nine of them twice", "place | depth", "pier | 2 m", Stories.Paragraphs[3], Stories.Paragraphs[4]],
            Formats.Body(document));
        Assert.Equal([1, 2], document.Blocks.Where(block => block.Kind == BlockKind.ListItem).Select(block => block.Level));
        Assert.Equal(2, document.Blocks.Single(block => block.Kind == BlockKind.Heading && block.Role == BlockRole.Body).Level);
        Assert.Equal(BlockKind.Quote, document.Blocks.Single(block => block.Text.Value == Stories.Paragraphs[3]).Kind);
        Assert.Equal("The ferry at low water", Assert.Single(document.Blocks, block => block.Role == BlockRole.Caption).Text.Value);
        Assert.All(document.Blocks, block => Assert.Equal(block.Text.Value, document.Text.Substring(block.Text.Span.Start, block.Text.Span.Length)));
    }

    [Fact]
    public async Task Deleted_and_hidden_text_is_not_read()
    {
        var bytes = WordFile.Build(body =>
        {
            var paragraph = WordFile.Paragraph(Stories.Paragraphs[0]);
            paragraph.Append(new DeletedRun(new Run(new DeletedText("deleted"))), new Run(new RunProperties(new Vanish()), new Text("hidden")));
            body.Append(paragraph, WordFile.Paragraph(Stories.Paragraphs[1]));
        });

        Assert.Equal([Stories.Paragraphs[0], Stories.Paragraphs[1]], Formats.Body(Assert.Single((await Formats.ProcessAsync(bytes, "edited.docx")).Documents)));
    }

    [Fact]
    public async Task Paragraphs_that_their_style_calls_author_or_date_are_evidence_and_no_text()
    {
        var bytes = WordFile.Build(body => body.Append(
            [WordFile.Paragraph(Stories.Title, "T"), WordFile.Paragraph("Mara Velt", "A"), WordFile.Paragraph("5 March 2024", "D"), .. Stories.Paragraphs.Select(text => WordFile.Paragraph(text))]));

        var document = Assert.Single((await Formats.ProcessAsync(bytes, "styles.docx")).Documents);

        Assert.Equal([.. Stories.Paragraphs], Formats.Body(document));
        Assert.Equal(new DateOnly(2024, 3, 5), document.Metadata.Published.Best!.Value.Date);
    }

    [Theory]
    [InlineData("EncryptedPackage", "encrypted")]
    [InlineData("WordDocument", "old-office")]
    public async Task Encrypted_and_old_documents_are_rejected_with_the_reason(string entry, string code)
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024], .. Encoding.Unicode.GetBytes(entry), .. new byte[512]];

        var failure = (await Formats.ProcessAsync(container, "secret.docx")).Failure!;

        Assert.Equal(("rejected", code, "word.read"), (failure.Kind, failure.Code, failure.Step));
    }

    [Fact]
    public async Task External_references_are_never_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/picture.png");
        var bytes = WordFile.Build(Write, package =>
        {
            package.MainDocumentPart!.AddHyperlinkRelationship(address, isExternal: true);
            package.MainDocumentPart.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", address);
            package.MainDocumentPart.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", address);
        });

        var outcome = await Formats.ProcessAsync(bytes, "linked.docx");

        Assert.Null(outcome.Failure);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_part_that_unpacks_beyond_the_limit_is_refused()
    {
        var bytes = Repacked(xml => xml.Replace("</w:body>", new string(' ', 30_000_000) + "</w:body>", StringComparison.Ordinal));

        Assert.InRange(bytes.Length, 1, 1_000_000);
        Assert.Equal("unpacked-too-large", (await Formats.ProcessAsync(bytes, "bomb.docx")).Failure!.Code);
    }

    [Fact]
    public async Task Entities_are_never_expanded()
    {
        var bytes = Repacked(xml => "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + xml[xml.IndexOf("<w:document", StringComparison.Ordinal)..]);

        Assert.Equal(("rejected", "damaged"), (await Formats.ProcessAsync(bytes, "entities.docx")).Failure is { } failure ? (failure.Kind, failure.Code) : default);
    }

    [Fact]
    public async Task Elements_nested_without_end_are_refused()
    {
        var bytes = Repacked(xml => xml.Replace("<w:body>", "<w:body>" + string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000)), StringComparison.Ordinal));

        Assert.Equal("too-deep", (await Formats.ProcessAsync(bytes, "deep.docx")).Failure!.Code);
    }

    [Fact]
    public async Task What_is_cut_off_is_rejected()
    {
        var whole = Story();

        Assert.Equal("rejected", (await Formats.ProcessAsync(whole[..(whole.Length / 2)], "cut.docx")).Failure!.Kind);
    }

    internal static byte[] Story() => WordFile.Build(Write, package =>
    {
        package.PackageProperties.Title = "Document1";
        package.PackageProperties.Creator = "Mara Velt";
        package.PackageProperties.Created = new DateTime(2024, 3, 5, 10, 15, 0, DateTimeKind.Utc);
    });

    private static void Write(Body body) => body.Append(
        WordFile.Paragraph(Stories.Title, "T"),
        WordFile.Paragraph("What was measured\t2", "TOC1"),
        WordFile.Paragraph(Stories.Paragraphs[0]),
        WordFile.Paragraph(Stories.Paragraphs[1]),
        WordFile.Paragraph("The ferry at low water", "C"),
        WordFile.Paragraph("What was measured", "H2"),
        WordFile.Paragraph("forty places", listLevel: 0),
        WordFile.Paragraph("nine of them twice", listLevel: 1),
        WordFile.Table(["place", "depth"], ["pier", "2 m"]),
        WordFile.Paragraph(Stories.Paragraphs[3], "Q"),
        WordFile.Paragraph(Stories.Paragraphs[4]));

    private static byte[] Repacked(Func<string, string> change)
    {
        var stream = new MemoryStream();
        stream.Write(Story());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write(change(xml));
        }

        return stream.ToArray();
    }
}
