using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Tests.Metadata.People;

public sealed class OfficeReaderTests
{
    [Theory]
    [InlineData("The Associated Press", "The Associated Press")]
    [InlineData("The Associated Press.", "The Associated Press")]
    [InlineData("VP Staff", "VP Staff")]
    [InlineData("Vale24 Redaktion", "Vale24 Redaktion")]
    [InlineData("University of Aldermoor", "University of Aldermoor")]
    [InlineData("Redaktion vale.example", "Redaktion vale.example")]
    [InlineData("VPM, in News, Harbour", "VPM")]
    [InlineData("RWLabs", "RWLabs")]
    [InlineData("Ada Brook", null)]
    [InlineData("News from the river", null)]
    [InlineData("AAAPrint", null)]
    [InlineData("THE RIVER STOPPED", null)]
    [InlineData("", null)]
    public void An_office_that_signs_takes_up_the_whole_text(string text, string? expected) => Assert.Equal(expected, OfficeReader.Read(text)?.Name);
}
