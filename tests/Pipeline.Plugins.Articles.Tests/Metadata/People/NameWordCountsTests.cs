using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.Edges;
using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Tests.Metadata.People;

public sealed class NameWordCountsTests
{
    [Fact]
    public void Words_of_names_are_counted_in_the_story_with_a_capital_and_without()
    {
        var document = Stories.Of(
            (BlockRole.Title, "River stops at the edge of the town"),
            (BlockRole.Boilerplate, "Ada Brook"),
            (BlockRole.Boilerplate, "Current Issue"),
            (BlockRole.Body, "The current rose on Sunday, and the issue was raised by Brook, who lives there. BROOK said that the issue would stay an issue for as long as the current ran past the houses at the weir."));
        var words = new PersonScene(document, ArticleEdges.Of(document, DateOrder.DayFirst)).Words;

        Assert.Equal((2, 0), (words.Surname("Ada Brook"), words.Small("Ada Brook")));
        Assert.Equal((0, 3), (words.Surname("Current Issue"), words.Small("Current Issue")));
    }
}
