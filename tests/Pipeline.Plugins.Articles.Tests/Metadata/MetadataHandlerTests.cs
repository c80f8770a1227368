using Microsoft.Extensions.Time.Testing;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Metadata;

public sealed class MetadataHandlerTests
{
    private const string Prose = "The river rose to its highest level in sixty years on Sunday, and then it did something that it had never done before: it stopped.";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_scrape_gives_section_time_source_and_editor()
    {
        var metadata = (await Stories.Describe(
            Stories.Of(
                (BlockRole.Boilerplate, "Text:AAAPrint"),
                (BlockRole.Boilerplate, "Regions"),
                (BlockRole.Title, "Canal country finds its slow road back"),
                (BlockRole.Boilerplate, "1"),
                (BlockRole.Boilerplate, "2026-01-09 09:40:27Vale Morning Post Editor : Odile Fenwray VMPN App Download"),
                (BlockRole.Body, Prose),
                (BlockRole.Body, Prose),
                (BlockRole.Boilerplate, "News"),
                (BlockRole.Boilerplate, "Regions"),
                (BlockRole.Boilerplate, "Business")),
            Clock)).Metadata;

        Assert.Equal("2026-01-09T09:40:27", metadata.Published.Best?.Value.ToString());
        Assert.Equal("Vale Morning Post", metadata.Source.Best?.Value);
        Assert.Equal("Odile Fenwray", Assert.Single(metadata.Editors).Value);
        Assert.Equal("Regions", metadata.Section.Best?.Value);
        Assert.Equal("en", metadata.Language.Best?.Value);
        Assert.Empty(metadata.Authors);
    }

    [Fact]
    public async Task Every_value_stands_where_its_span_says()
    {
        var document = await Stories.Describe(
            Stories.Of(
                (BlockRole.Title, "River stops at the edge of the town"),
                (BlockRole.Byline, "By Nell Abernash and Tom Rudd | Source: Coast Wire | Edited by Ada Brook"),
                (BlockRole.Body, Prose)),
            Clock);

        var metadata = document.Metadata;
        Assert.Equal(["Nell Abernash", "Tom Rudd"], metadata.Authors.Select(author => author.Value));
        Assert.All([.. metadata.Authors, .. metadata.Editors, metadata.Source.Best!], candidate => Assert.Equal(candidate.Value, document.Text.Substring(candidate.Span!.Value.Start, candidate.Span.Value.Length)));
    }

    [Fact]
    public async Task Declared_dates_outrank_lines_and_agreement_names_every_witness()
    {
        var document = Stories.Of((BlockRole.Title, "A title of some words"), (BlockRole.Byline, "9 January 2026, 10:00"), (BlockRole.Body, Prose)) with
        {
            Declared = [new DeclaredField("json-ld", "datepublished", "2026-01-09T09:40:27+01:00"), new DeclaredField("json-ld", "datemodified", "2026-02-01")],
        };

        var best = (await Stories.Describe(document, Clock)).Metadata.Published.Best!;

        Assert.Equal("2026-01-09T09:40:27+01:00", best.Value.ToString());
        Assert.Contains("line by the title", best.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1989-12-31", null)]
    [InlineData("1990-01-01", "1990-01-01")]
    [InlineData("2027-12-31", "2027-12-31")]
    [InlineData("2028-01-01", null)]
    public async Task A_date_outside_what_can_be_is_not_believed(string declared, string? expected)
    {
        var document = Stories.Of((BlockRole.Body, Prose)) with { Declared = [new DeclaredField("meta", "article:published_time", declared)] };
        Assert.Equal(expected, (await Stories.Describe(document, Clock)).Metadata.Published.Best?.Value.ToString());
    }

    [Fact]
    public async Task A_dateline_names_the_agency_and_supports_the_date()
    {
        var document = Stories.Of((BlockRole.Title, "River stops"), (BlockRole.Byline, "Published 7:42 p.m. May 3, 2026"), (BlockRole.Body, "PORT ELLERY, May 3 (Coast Wire) -- " + Prose));
        var metadata = (await Stories.Describe(document, Clock)).Metadata;
        Assert.Equal("Coast Wire", metadata.Source.Best?.Value);
        Assert.Contains("dateline", metadata.Published.Best!.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_are_declared_are_cleaned_of_offices_and_addresses()
    {
        var document = Stories.Of((BlockRole.Body, Prose)) with
        {
            Declared =
            [
                new DeclaredField("meta", "article:author", "https://paper.example/people/ada"),
                new DeclaredField("json-ld", "author.name", "By Ada Brook"),
                new DeclaredField("json-ld", "author.name", "Vale Morning Post"),
                new DeclaredField("json-ld", "publisher.name", "Vale Morning Post"),
            ],
        };
        var metadata = (await Stories.Describe(document, Clock)).Metadata;
        Assert.Equal("Ada Brook", Assert.Single(metadata.Authors).Value);
        Assert.Equal("Vale Morning Post", metadata.Source.Best?.Value);
    }

    [Fact]
    public async Task Clear_text_overrules_the_declared_language()
    {
        var document = Stories.Of((BlockRole.Body, Prose)) with { Declared = [new DeclaredField("html", "lang", "de-DE")] };
        Assert.Equal("en", (await Stories.Describe(document, Clock)).Metadata.Language.Best?.Value);
    }

    [Fact]
    public async Task Of_a_document_without_text_nothing_is_invented()
    {
        var metadata = (await Stories.Describe(Document.Unread, Clock)).Metadata;
        Assert.Equal("und", metadata.Language.Best?.Value);
        Assert.Null(metadata.Published.Best);
        Assert.Null(metadata.Source.Best);
        Assert.Null(metadata.Section.Best);
        Assert.Empty(metadata.Authors);
        Assert.Empty(metadata.Editors);
    }
}
