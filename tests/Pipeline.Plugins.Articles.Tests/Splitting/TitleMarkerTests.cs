using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Tests.Splitting;

public sealed class TitleMarkerTests
{
    [Theory]
    [InlineData("Peace makes tracks(4)", 4, null, "Peace makes tracks")]
    [InlineData("Peace makes tracks (12)", 12, null, "Peace makes tracks")]
    [InlineData("和平之路（4）", 4, null, "和平之路")]
    [InlineData("Peace makes tracks (2/5)", 2, 5, "Peace makes tracks")]
    [InlineData("Peace makes tracks - Page 2 of 5", 2, 5, "Peace makes tracks")]
    [InlineData("Peace makes tracks: Part 3", 3, null, "Peace makes tracks")]
    [InlineData("Der lange Weg, Teil 2 von 3", 2, 3, "Der lange Weg")]
    [InlineData("La longue route (partie 2)", 2, null, "La longue route")]
    [InlineData("El largo camino - Página 2 de 4", 2, 4, "El largo camino")]
    [InlineData("Долгий путь (часть 2)", 2, null, "Долгий путь")]
    [InlineData("漫长的路 第3页", 3, null, "漫长的路")]
    [InlineData("漫长的路（第二部分 共三部分）", 2, 3, "漫长的路")]
    [InlineData("漫长的路（上）", 1, null, "漫长的路")]
    [InlineData("漫长的路（三）", 3, null, "漫长的路")]
    [InlineData("The long road (IV)", 4, null, "The long road")]
    public void A_marker_is_taken_off_and_understood(string title, int number, int? total, string without)
    {
        var marker = TitleMarker.Find(title);

        Assert.NotNull(marker);
        Assert.Equal((number, total, without), (marker.Number, marker.Total, marker.Base));
    }

    [Theory]
    [InlineData("The year in review (2017)")]
    [InlineData("Rovers beat City (3-1)")]
    [InlineData("Prices rise (4%)")]
    [InlineData("(16) candles on a cake")]
    [InlineData("grep(1)")]
    [InlineData("A ride on line no. (5)")]
    [InlineData("The flight of Apollo (11)")]
    [InlineData("A man of many words (99)")]
    [InlineData("Call us now (555) 1234")]
    [InlineData("Two parts of the truth")]
    [InlineData("(4)")]
    [InlineData("")]
    public void What_only_looks_like_a_marker_stays(string title) => Assert.Null(TitleMarker.Find(title));
}
