using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests;

/// <summary>What samples/README.md promises of the samples.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("harbour-1.html", "The harbour that learned to breathe", null, "2026-03-16T08:15:13", "en", "Harbour Courier", 8)]
    [InlineData("harbour-2.html", "The harbour that learned to breathe", 2, "2026-03-16T08:15:13", "en", "Harbour Courier", 8)]
    [InlineData("harbour-3.txt", "The harbour that learned to breathe", 3, "2026-03-16T08:15:13", "en", "Harbour Courier", 8)]
    [InlineData("harbour-4.html", "The harbour that learned to breathe", 4, "2026-03-16T08:15:13", "en", "Harbour Courier", 8)]
    [InlineData("dorfbaeckerei-de.html", "Die Bäckerei, die dem Dorf gehört", null, "2026-02-17T06:30:00+01:00", "de", "Mühlgrunder Bote", 8)]
    [InlineData("old-bridge-zh.html", "老桥重开，云汀人又走回河边", null, "2026-04-10T09:26:00", "zh", "云汀晚报", 8)]
    [InlineData("salinas-es.txt", "La sal vuelve a Puerto Almera, y con ella los flamencos", null, "2025-10-08T07:15:00", "es", "El Faro de Almera", 8)]
    [InlineData("museum-old.html", "Museum moves 40,000 objects across the river, one crate at a time", null, "2025-11-18", "en", "Kestle Valley Herald", 9)]
    [InlineData("lighthouse-brief.html", "Gannet Point lighthouse shines again after eleven months", null, "2026-03-06T09:10:00", "en", "Skerrow Gazette", 3)]
    [InlineData("river-wetlands.txt", "River stops at the edge of the town as new wetlands fill", null, "2026-05-03", "en", "Coast Wire", 8)]
    [InlineData("rooftop-bees.txt", "Nearly a million bees clock in above the car park", null, "2025-06-12T06:05:00", "en", "Upland Post", 9)]
    public async Task A_sample_gives_what_its_readme_says(string file, string title, int? part, string published, string language, string source, int paragraphs)
    {
        var document = Assert.Single(await ProcessAsync(file));

        Assert.Equal(title, document.Metadata.Title.Best!.Value);
        Assert.Equal(part, document.Part?.Number);
        Assert.StartsWith(published, document.Metadata.Published.Best!.Value.ToString());
        Assert.Equal(language, document.Metadata.Language.Best!.Value);
        Assert.Equal(source, document.Metadata.Source.Best!.Value);
        Assert.Equal(paragraphs, document.Blocks.Count(block => block is { Role: BlockRole.Body, Kind: BlockKind.Paragraph }));
    }

    [Theory]
    [InlineData("dorfbaeckerei-de.html", "Henrike Aßmuth")]
    [InlineData("old-bridge-zh.html", "林知禾")]
    [InlineData("observatory.html", "Fenella Hartquill")]
    [InlineData("museum-old.html", "Walter Dunmarrow")]
    [InlineData("rooftop-bees.txt", "Corin Daskell")]
    [InlineData("river-wetlands.txt", "Nell Abernash")]
    [InlineData("salinas-es.txt", "Inés Valcorba")]
    public async Task A_sample_names_its_author(string file, string author) =>
        Assert.Equal([author], (await ProcessAsync(file))[0].Metadata.Authors.Select(candidate => candidate.Value));

    [Fact]
    public async Task An_upload_with_two_pages_becomes_two_parts_with_their_ranges()
    {
        var parts = await ProcessAsync("tram-two-pages.txt");

        Assert.Equal([1, 2], parts.Select(part => part.Part!.Number));
        Assert.All(parts, part => Assert.Equal("The tram that came back from the museum", part.Metadata.Title.Best!.Value));
        Assert.All(parts, part => Assert.Equal(8, Articles.Body(part).Length));
        Assert.Equal(0, parts[0].Range!.Value.Start);
        Assert.Equal(parts[0].Range!.Value.End, parts[1].Range!.Value.Start);
        Assert.Equal(parts[1].Text.Length, parts[1].Range!.Value.End);
        Assert.All(parts, part => Assert.All(part.Blocks, block => Assert.True(part.Range!.Value.Contains(block.Text.Span))));
    }

    [Fact]
    public async Task A_modern_page_keeps_headings_lists_quotes_and_tables_as_what_they_are()
    {
        var body = (await ProcessAsync("observatory.html"))[0].Blocks.Where(block => block.Role == BlockRole.Body).ToArray();

        Assert.Equal(3, body.Count(block => block.Kind == BlockKind.Heading));
        Assert.Equal(4, body.Count(block => block.Kind == BlockKind.ListItem));
        Assert.Equal(4, body.Count(block => block.Kind == BlockKind.TableRow));
        Assert.Contains(body, block => block.Kind == BlockKind.Quote);
    }

    private static Task<IReadOnlyList<Document>> ProcessAsync(string file) => Articles.ProcessFileAsync(Path.Combine(Articles.Repository, "samples", "inbox", file));
}
