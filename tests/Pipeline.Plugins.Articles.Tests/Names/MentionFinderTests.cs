using CsCheck;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Names;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("It was Dr. Hilda Marrow who came.", "Hilda Marrow", MentionKind.Person, "title \"Dr\"")]
    [InlineData("They met Prime Minister Corin Daskell there.", "Corin Daskell", MentionKind.Person, "title \"Minister\"")]
    [InlineData("A word from spokeswoman Fenella Hartquill helped.", "Fenella Hartquill", MentionKind.Person, "\"spokeswoman\" before it")]
    [InlineData("We met Thomas van der Velden there.", "Thomas van der Velden", MentionKind.Person, "given name \"Thomas\"")]
    [InlineData("A boat of Orla Quillfeather, 41, sank.", "Orla Quillfeather", MentionKind.Person, "age behind it")]
    [InlineData("The gates are by Brackwater Locks, Inc. of the valley.", "Brackwater Locks, Inc", MentionKind.Organisation, "ends in \"Inc\"")]
    [InlineData("It was asked of the Ministry of Tides on Friday.", "Ministry of Tides", MentionKind.Organisation, "says \"Ministry of\"")]
    [InlineData("They study at Kestle University now.", "Kestle University", MentionKind.Organisation, "ends in \"University\"")]
    [InlineData("The trade with South Korea grew.", "South Korea", MentionKind.Place, "list of places")]
    [InlineData("They swam in the Ammer River again.", "Ammer River", MentionKind.Place, "ends in \"River\"")]
    [InlineData("PORT ELLERY, May 3 (Coast Wire) -- The harbour opened.", "PORT ELLERY", MentionKind.Place, "dateline")]
    [InlineData("Then the Gullwing sank.", "Gullwing", MentionKind.Unknown, "")]
    public void A_name_is_typed_by_what_the_text_says(string text, string name, MentionKind kind, string evidence)
    {
        var mention = Assert.Single(Find(text), mention => mention.Text == name);
        Assert.Equal((kind, evidence, 1), (mention.Kind, mention.Evidence, mention.Count));
        Assert.Equal(name, text.Substring(mention.Spans[0].Start, mention.Spans[0].Length));
    }

    [Theory]
    [InlineData("The harbour is open. It opened on Friday in March. I saw it.")]
    [InlineData("Nobody came. But the Russian and the British boats did.")]
    [InlineData("望河桥重新开放。")]
    [InlineData("")]
    public void What_is_no_name_is_none(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_short_form_counts_as_the_person()
    {
        var mention = Assert.Single(Find("We met Tom Carrow. Later Mr. Carrow left. Nobody saw Carrow’s boat."));
        Assert.Equal(("Tom Carrow", MentionKind.Person, 3, 3), (mention.Text, mention.Kind, mention.Count, mention.Spans.Length));
    }

    [Fact]
    public void Two_people_of_one_surname_keep_it_apart() =>
        Assert.Equal(["Tom Carrow", "Anna Carrow", "Carrow"], Find("We met Mr. Tom Carrow and Mrs. Anna Carrow, and then Carrow spoke.").Select(mention => mention.Text));

    [Fact]
    public void Contradictory_evidence_leaves_a_name_untyped()
    {
        var mention = Assert.Single(Find("We flew to Sydney. Then Mr. Sydney spoke."));
        Assert.Equal((MentionKind.Unknown, 2), (mention.Kind, mention.Count));
        Assert.StartsWith("contradictory: ", mention.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void German_nouns_are_no_names()
    {
        var mentions = Find("Wir sahen den Bäcker und die alte Mühle. Danach kam Frau Henrike Aßmuth nach Berlin.", "de");
        Assert.Equal([("Henrike Aßmuth", MentionKind.Person), ("Berlin", MentionKind.Place)], mentions.Select(mention => (mention.Text, mention.Kind)));
    }

    [Fact]
    public void Spans_hold_a_form_of_the_name_whatever_the_text()
    {
        string[] pieces = ["Mr.", "Tom", "Carrow", "Inc", "of", "the", ",", ".", " ", " ", " ", "’s", "\"", "Ministry", "de", "é", "É", "中", "U.S.", "-", "&", "7", "\uD83D"];
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 30].Select(string.Concat).Sample(text =>
            Assert.All(Find(text), mention =>
            {
                Assert.Equal(mention.Count, mention.Spans.Length);
                Assert.All(mention.Spans, span => Assert.EndsWith(text.Substring(span.Start, span.Length), mention.Text, StringComparison.OrdinalIgnoreCase));
            }));
    }

    private static System.Collections.Immutable.ImmutableArray<Mention> Find(string text, string language = "en") => Mentions.Of(text, language);
}
