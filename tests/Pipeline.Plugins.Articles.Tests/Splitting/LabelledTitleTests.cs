using System.Globalization;
using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Tests.Splitting;

/// <summary>How well markers are told from what only looks like one, on titles written for this and labelled by hand.</summary>
public sealed class LabelledTitleTests(ITestOutputHelper output)
{
    [Fact]
    public void Parts_are_told_from_false_friends()
    {
        var titles = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "part-titles.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (Number: int.Parse(line.AsSpan(0, line.IndexOf(' ')), CultureInfo.InvariantCulture), Title: line[(line.IndexOf(' ') + 1)..]))
            .ToArray();
        int right = 0, said = 0, parts = titles.Count(title => title.Number > 0);
        foreach (var (number, title) in titles)
        {
            var found = TitleMarker.Find(title)?.Number ?? 0;
            said += found > 0 ? 1 : 0;
            right += found > 0 && found == number ? 1 : 0;
            if (found != number)
                output.WriteLine($"{title}: is {number}, taken for {found}");
        }

        var (precision, recall) = ((double)right / said, (double)right / parts);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{titles.Length} titles, {parts} parts: precision {precision:0.000}, recall {recall:0.000}"));
        Assert.True(titles.Length >= 400);
        Assert.InRange(parts, titles.Length * 2 / 5, titles.Length * 3 / 5);
        Assert.True(precision >= 0.99, $"precision {precision:0.000}");
        Assert.True(recall >= 0.95, $"recall {recall:0.000}");
    }
}
