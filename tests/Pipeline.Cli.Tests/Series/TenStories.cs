namespace Pipeline.Cli.Tests.Series;

/// <summary>Ten stories as they come in: what is there at first, and what comes or is corrected later.</summary>
internal static class TenStories
{
    internal static IEnumerable<StoryPage> First { get; } =
    [
        // 1: the first page carries no marker.
        Page("ferry-a", "The ferry that nobody ordered", 1), Page("ferry-b", "The ferry that nobody ordered(2)", 2), Page("ferry-c", "The ferry that nobody ordered (3)", 3), Page("ferry-d", "The ferry that nobody ordered(4)", 4),
        // 2: a part never comes.
        Page("fence-1", "Ten thousand miles of fence (1/5)", 5), Page("fence-2", "Ten thousand miles of fence (2/5)", 6), Page("fence-4", "Ten thousand miles of fence (4/5)", 8), Page("fence-5", "Ten thousand miles of fence (5/5)", 9),
        // 3: German.
        Page("kohle-1", "Der lange Abschied vom Kohlehafen, Teil 1 von 3", 10), Page("kohle-2", "Der lange Abschied vom Kohlehafen, Teil 2 von 3", 11), Page("kohle-3", "Der lange Abschied vom Kohlehafen, Teil 3 von 3", 12),
        // 4: Chinese, first, middle and last.
        Chinese("train-1", "半岛的列车又开动了（上）", 13), Chinese("train-2", "半岛的列车又开动了（中）", 14), Chinese("train-3", "半岛的列车又开动了（下）", 15),
        // 5: a page is corrected later, under its own name.
        Page("archive-1", "Inside the salt archive - Page 1 of 2", 16), Page("archive-2", "Inside the salt archive - Page 2 of 2", 17),
        // 6: a page comes late, and the last one first.
        Page("lamps-3", "The last lamplighters of the old town, part 3", 20), Page("lamps-1", "The last lamplighters of the old town, part 1", 18),
        // 7: one upload holds two pages; the third comes alone.
        Page("clocks-3", "Why the clocks of Harrow stopped (3)", 23),
        // 8: a column that comes again, and a year.
        Page("wall-1", "Notes from the harbour wall", 24, "2026-03-02"), Page("wall-2", "Notes from the harbour wall", 25, "2026-03-09"), Page("wall-3", "Notes from the harbour wall", 26, "2026-03-16"), Page("year", "The summer everything changed (2017)", 27),
        // 9: two stories with one title on one day.
        Page("fire-a1", "Fire at the old granary (1)", 28), Page("fire-a2", "Fire at the old granary (2)", 29), Page("fire-b1", "Fire at the old granary (1)", 30) with { IsByAnother = true }, Page("fire-b2", "Fire at the old granary (2)", 31) with { IsByAnother = true },
        // 10: a page break cut a paragraph, and one page came twice.
        Page("canal-1", "A year on the canal boats (1)", 32) with { Cut = "The lock keeper counted the boats twice that evening and then went home to tell his wife, with luck," },
        Page("canal-2", "A year on the canal boats (2)", 33) with { GoesOn = "before the news had travelled down the towpath by itself and reached the kitchen." },
        Page("canal-2-again", "A year on the canal boats (2)", 33) with { GoesOn = "before the news had travelled down the towpath by itself and reached the kitchen." },
    ];

    internal static IEnumerable<StoryPage> Later { get; } =
    [
        Page("archive-2", "Inside the salt archive - Page 2 of 2", 17) with { Correction = "An earlier version of this page had named the wrong year, which the archive has since put right in its own books." },
        Page("lamps-2", "The last lamplighters of the old town, part 2", 19),
    ];

    /// <summary>The two pages that come in one upload, parted by a form feed in a text; a page of a site holds one.</summary>
    internal static (StoryPage First, StoryPage Second) Together { get; } = (Page("clocks-1", "Why the clocks of Harrow stopped (1)", 21), Page("clocks-2", "Why the clocks of Harrow stopped (2)", 22));

    private static StoryPage Page(string name, string title, int seed, string date = "2026-03-16") => new(name, title, seed) { Date = date };

    private static StoryPage Chinese(string name, string title, int seed) => new(name, title, seed) { IsChinese = true, Source = "海湾晚报" };
}
