namespace Pipeline.Plugins.Formats.Tests;

/// <summary>The samples in other formats become what their table in samples/README.md says.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("bridge-keeper.docx", "The bridge keeper keeps her bridge", "2026-01-27", "Jonas Maarten")]
    [InlineData("night-bakery.md", "The bakery that works while the town sleeps", "2026-02-19", "Ottilie Brandt")]
    [InlineData("reading-room.eml", "The reading room stays open until midnight", "2026-02-03T18:30:00+01:00", "Reading Room")]
    public async Task A_sample_becomes_an_article(string file, string title, string published, string author)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", file), TestContext.Current.CancellationToken);

        var document = Assert.Single((await Formats.ProcessAsync(bytes, file)).Documents);

        Assert.Equal((title, published, author), (document.Metadata.Title.Best!.Value, document.Metadata.Published.Best!.Value.ToString(), Assert.Single(document.Metadata.Authors).Value));
        Assert.DoesNotContain(author, Formats.Body(document));
        Assert.NotEmpty(document.Summary);
    }
}
