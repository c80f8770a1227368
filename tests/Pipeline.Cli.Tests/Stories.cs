using System.Globalization;
using System.Text;

namespace Pipeline.Cli.Tests;

/// <summary>Uploads made up for tests: a story with a site around it, each with words of its own.</summary>
internal static class Stories
{
    internal static string Html(int number) =>
        $"""
        <!doctype html><html lang="en"><head><title>The story of mill {number} | Mill Gazette</title>
        <meta property="og:site_name" content="Mill Gazette"><meta property="article:published_time" content="2026-02-{1 + (number % 28):00}T08:00:00+01:00"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>The story of mill {number}</h1>{Paragraphs(number, "<p>", "</p>")}</article>
        <footer>Copyright Mill Gazette</footer></body></html>
        """;

    internal static string Text(int number) =>
        $"Home\nNews\nSport\n\nThe story of mill {number} in plain words\n\n{Paragraphs(number, "", "\n\n")}\nMost popular\nContact us\n";

    /// <summary>Writes so many uploads, half of them pages and half of them texts.</summary>
    internal static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; number <= count; number++)
        {
            var isPage = number % 2 == 0;
            var name = string.Create(CultureInfo.InvariantCulture, $"story-{number:000}.{(isPage ? "html" : "txt")}");
            File.WriteAllText(Path.Combine(folder, name), isPage ? Html(number) : Text(number));
        }
    }

    private static string Paragraphs(int number, string before, string after)
    {
        var text = new StringBuilder();
        for (var paragraph = 1; paragraph <= 6; paragraph++)
        {
            text.Append(before)
                .Append(CultureInfo.InvariantCulture, $"In year {1900 + number + paragraph} the owner of mill {number} put in wheel {paragraph}, and the people who lived by the stream said that the water had never run so evenly before. ")
                .Append(CultureInfo.InvariantCulture, $"It ground {number * paragraph} sacks a day until the autumn, when the river rose and the miller counted what was left of it.")
                .Append(after);
        }

        return text.ToString();
    }
}
