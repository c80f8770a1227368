using System.Text;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Tests.Cleaning;

/// <summary>No upload with prose in it is refused for being short, or for being one line.</summary>
public sealed class ShortNewsTests
{
    [Theory]
    [InlineData("The ferry to Gannet Point runs again from Monday. It had been in the yard since March.")]
    [InlineData("Ferry back on Monday\n\nThe ferry to Gannet Point runs again from Monday, its owner said. It had been in the yard since March, where the gear was mended.")]
    [InlineData("The ferry to Gannet Point runs again from Monday. It had been in the yard since March, where welders mended the gear and found two cracks in the hull. The owner put the bill at ninety thousand crowns. He said that the island had been patient, and that the timetable would stay as it")]
    public async Task A_note_is_an_article(string text)
    {
        var document = Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(text), "note.txt"));

        Assert.Contains(Articles.Body(document), paragraph => paragraph.Contains("since March", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_of_links_is_none()
    {
        var text = Encoding.UTF8.GetBytes("Home\nNews\nSport\nWeather\nContact us\nJobs\nAbout the paper\nSubscribe now\nArchive\nPuzzles\n");
        var upload = new Upload { Container = "inbox", Name = "menu.txt", ETag = "1", Content = text };
        var read = Assert.Single(Assert.IsType<StepResult.Success>(Articles.Read(text, "menu.txt")).Documents);

        var result = await new CleanHandler().Handle(new CleanRequest(upload, read), TestContext.Current.CancellationToken);

        Assert.Equal("no-article", Assert.IsType<StepResult.Rejected>(result).Code);
    }
}
