using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Tests.Cleaning.Text;

/// <summary>What the blank lines of a plain text make of its lines.</summary>
public sealed class LineGroupTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_without_a_blank_one_between_are_a_group(string lineEnd)
    {
        var groups = Groups(string.Join(lineEnd, "Home", "News", "", "One.", "", " \t", "Two.", "", "Three", "Four"));

        Assert.Equal([(0, 2), (0, 2), (2, 3), (3, 4), (4, 6), (4, 6)], Enumerable.Range(0, 6).Select(line => groups.GroupAt(line, 0)));
        Assert.Equal([(2, 3), (3, 4), (4, 6), (0, 0)], Enumerable.Range(1, 4).Select(offset => groups.GroupAt(0, offset)));
        Assert.Equal((0, 0), groups.GroupAt(1, -1));
    }

    [Fact]
    public void Groups_of_one_line_that_follow_each_other_are_a_chain()
    {
        var groups = Groups("Home\nNews\n\nOne.\n\nTwo.\n\nThree.\n\nImprint\nTerms");

        Assert.Equal([(0, 2), (0, 2), (2, 5), (2, 5), (2, 5), (5, 7), (5, 7)], Enumerable.Range(0, 7).Select(groups.ChainAt));
    }

    [Fact]
    public void Blank_lines_tell_lines_apart_where_some_lines_have_one_and_others_have_none()
    {
        var lines = Enumerable.Range(0, 80).Select(number => $"Line {number}").ToArray();

        Assert.True(Groups(string.Join('\n', lines.Select((line, index) => index % 2 == 0 ? line : line + "\n"))).TellsApart);
        Assert.False(Groups(string.Join('\n', lines)).TellsApart);
        Assert.False(Groups(string.Join("\n\n", lines)).TellsApart);
        Assert.False(Groups("Home\nNews\n\nOne.\n\nTwo.").TellsApart);
    }

    private static LineGroups Groups(string text)
    {
        var document = Assert.Single(Assert.IsType<Pipeline.Steps.StepResult.Success>(Articles.Read(System.Text.Encoding.UTF8.GetBytes(text), "page.txt")).Documents);
        return new BlockFeatures(document, leanings: null, TestContext.Current.CancellationToken, withGroups: true).Groups!;
    }
}
