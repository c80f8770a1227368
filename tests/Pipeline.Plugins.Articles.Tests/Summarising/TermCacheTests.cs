using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class TermCacheTests
{
    [Fact]
    public void Words_that_share_a_place_are_lost_and_never_taken_for_one_another()
    {
        const int Words = 200_000;
        var cache = new TermCache(1 << 15);
        Parallel.For(0, Words, word => cache.Add(Spelling(word), $"term {word}"));

        var found = 0;
        for (var word = 0; word < Words; word++)
        {
            if (cache.Find(Spelling(word)) is not { } known)
                continue;
            Assert.Equal((Spelling(word), $"term {word}"), (known.Spelling, known.Term));
            found++;
        }

        Assert.InRange(found, 10_000, Words / 2);
    }

    [Fact]
    public void A_small_word_is_known_to_have_no_term_and_a_long_one_is_not_kept()
    {
        var cache = new TermCache(1 << 15);
        var longest = new string('x', 200_000);
        cache.Add("the", null);
        cache.Add(longest, "x");

        Assert.Null(Assert.IsType<FoldedWord>(cache.Find("the")).Term);
        Assert.Null(cache.Find("The"));
        Assert.Null(cache.Find(longest));
    }

    private static string Spelling(int word) => $"word{word}";
}
