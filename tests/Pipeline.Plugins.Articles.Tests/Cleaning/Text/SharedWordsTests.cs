using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Tests.Cleaning.Text;

/// <summary>Which words of a line stand elsewhere in the story.</summary>
public sealed class SharedWordsTests
{
    private static readonly string[] Lines =
    [
        "The ferry makes its last trip",
        "On Sunday the ferry of Captain Ingrid Solvang crossed the sound with forty passengers.",
        "When Ingrid Solvang reached the harbour, forty passengers cheered.",
        "Yesterday Walter Brenn opened another museum beside Lake Fennel today.",
        "Ferry harbour",
    ];

    [Fact]
    public void A_line_shares_what_other_lines_of_the_story_say()
    {
        var rows = Rows(start: 1);

        // Ingrid, Solvang, forty and passengers, of seven words that are not small.
        Assert.Equal(4f / 7, rows[2]["shared"], 4);
        Assert.Equal(1, rows[2]["shared names"]);
        Assert.Equal(0, rows[3]["shared"]);
        Assert.Equal(0, rows[3]["shared names"]);
    }

    [Fact]
    public void Nothing_is_said_of_what_stands_before_the_story_and_of_short_lines()
    {
        var rows = Rows(start: 1);

        Assert.All(rows[0].Values, value => Assert.Equal(-1, value));
        Assert.Equal(-1, rows[4]["shared"]);
    }

    [Fact]
    public void Pairs_of_characters_are_the_words_of_a_script_without_spaces()
    {
        var rows = Rows(0, "記者団は昨日東京で新しい橋を見た。", "新しい橋は東京で最も長い。", "台所の窓際に猫が座る。");

        Assert.True(rows[1]["shared"] > 0.3);
        Assert.Equal(0, rows[2]["shared"]);
    }

    /// <summary>The values by name; all lines but the last two of five are of the story.</summary>
    private static List<Dictionary<string, float>> Rows(int start, params string[] lines)
    {
        lines = lines.Length > 0 ? lines : Lines;
        var document = Stories.Of([.. lines.Select(line => (BlockRole.Unknown, line))]);
        var shared = new SharedWords(document.Blocks, index => index < (lines.Length + 1) / 2, start);
        return [.. lines.Select((_, index) => Row(shared, index))];
    }

    private static Dictionary<string, float> Row(SharedWords shared, int index)
    {
        var row = new FeatureRow(keepNames: true);
        shared.Add(row, index);
        return row.Names.Zip(row.Values.ToArray()).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
