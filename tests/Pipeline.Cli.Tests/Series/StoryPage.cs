using System.Globalization;
using System.Text;

namespace Pipeline.Cli.Tests.Series;

/// <summary>One page of a made-up story, as its site shows it.</summary>
/// <param name="Name">Name of the upload, without ending.</param>
/// <param name="Title">The headline with its marker.</param>
/// <param name="Seed">Gives the page words of its own.</param>
internal sealed record StoryPage(string Name, string Title, int Seed)
{
    internal string Date { get; init; } = "2026-03-16";

    internal string Source { get; init; } = "Harbour Courier";

    internal bool IsChinese { get; init; }

    /// <summary>True for a story by another hand, which shares no phrase with the rest.</summary>
    internal bool IsByAnother { get; init; }

    /// <summary>A last paragraph that the page break cut.</summary>
    internal string? Cut { get; init; }

    /// <summary>How the next page goes on with it.</summary>
    internal string? GoesOn { get; init; }

    /// <summary>A sentence that only a corrected version has.</summary>
    internal string? Correction { get; init; }

    private static readonly string[] Things = ["mill", "ferry", "orchard", "lighthouse", "tannery", "quarry", "bakery", "foundry", "brewery", "chapel", "granary", "smithy", "bridge", "canal", "theatre", "market", "library", "railway", "harbour", "school"];

    internal void Write(string folder, bool asHtml)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + (asHtml ? ".html" : ".txt")), asHtml ? Html() : Text());
    }

    internal string Text() =>
        $"{Source}\n\nMenu\nSearch\nHome\nNews\nSport\n\n{Title}\n\nPublished: {Date} 08:15\nSource: {Source}\n\nShare\nPrint\n\n{string.Join("\n\n", Paragraphs())}\n\nRead also\n\nTen ways to keep warm\n\nAbout us\nPrivacy\n© 2026 {Source}. All rights reserved.\n";

    internal string Html() =>
        $"""
        <!doctype html><html lang="{(IsChinese ? "zh" : "en")}"><head><meta charset="utf-8"><title>{Title} | {Source}</title><meta property="og:site_name" content="{Source}">
        <meta property="article:published_time" content="{Date}T08:15:00+01:00"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>{Title}</h1>{string.Concat(Paragraphs().Select(paragraph => $"<p>{paragraph}</p>"))}</article>
        <footer>Copyright {Source}</footer></body></html>
        """;

    internal IEnumerable<string> Paragraphs()
    {
        if (GoesOn is not null)
            yield return GoesOn;
        for (var paragraph = 0; paragraph < 5; paragraph++)
            yield return IsChinese ? Chinese(paragraph) : IsByAnother ? Another(paragraph) : English(paragraph);
        if (Correction is not null)
            yield return Correction;
        if (Cut is not null)
            yield return Cut;
    }

    private string English(int paragraph)
    {
        var (first, second) = (Things[Seed % Things.Length], Things[((Seed * 7) + (paragraph * 3)) % Things.Length]);
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"In the year {1700 + (Seed * 5) + paragraph} the owners of the {first} on lot {Seed} sold {Seed + (paragraph * 11)} carts of timber to the {second}, and half of the town came down to see it go. ")
            .Append(CultureInfo.InvariantCulture, $"Nobody in house {(Seed * 13) + paragraph} had expected that the {second} would still be standing {Seed + paragraph + 20} winters later, with its old roof and its {Things[(Seed + paragraph) % Things.Length]} next door.")
            .ToString();
    }

    private string Another(int paragraph) => string.Create(
        CultureInfo.InvariantCulture,
        $"Firefighters reached gate {Seed + paragraph} shortly before {3 + paragraph} in the morning, when flames were already showing through the eastern wall. A watchman who lives across the road told reporters he had smelled smoke around dinner but took it for somebody's stove; {(Seed * 3) + paragraph} sacks of barley could be carried out.");

    private string Chinese(int paragraph) => string.Create(
        CultureInfo.InvariantCulture,
        $"第{Seed}号站台的站长说，去年{1 + paragraph}月有{(Seed * 31) + paragraph}名旅客在这里上车，他们大多是回乡的老人。当地人记得，{1900 + Seed + paragraph}年第一列火车开进山谷的时候，全村的人都站在铁轨旁边看热闹，孩子们一直跑到桥头才停下来。");
}
