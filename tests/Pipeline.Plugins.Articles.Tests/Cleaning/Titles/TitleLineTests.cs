using System.Text;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Tests.Cleaning.Titles;

public sealed class TitleLineTests
{
    [Theory]
    [InlineData("Source: Vale Morning Post", false)]
    [InlineData("Published: 9 January 2026, 10:00", false)]
    [InlineData("来源：海湾晚报 编辑部", false)]
    [InlineData("Source of the river: a town goes looking", true)]
    [InlineData("River stops at the edge of the town", true)]
    public void Where_and_when_a_text_came_out_is_no_headline(string line, bool isCandidate)
    {
        var document = Assert.Single(Assert.IsType<StepResult.Success>(Articles.Read(Encoding.UTF8.GetBytes(line), "page.txt")).Documents);
        Assert.Equal(isCandidate, TitleLine.Of(document.Blocks[0]).IsCandidate);
    }
}
