using CsCheck;
using Pipeline.Plugins.Articles.Summarising.Scoring;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class TermOrderTests
{
    // Known answers: what CPython 3.11 prints for hash("…") and list({…}) under PYTHONHASHSEED=0.
    [Theory]
    [InlineData("harbour", -5231103895779186920)]
    [InlineData("a", 4644417185603328019)]
    [InlineData("gate", -1153181582333815256)]
    [InlineData("été", -1033370291238291217)]
    [InlineData("漢字", -6795607626837722595)]
    [InlineData("𝒳y", 7347841194711832416)]
    [InlineData("internationalis", -7307759482241436908)]
    public void A_term_hashes_as_it_did_in_training(string term, long hash) => Assert.Equal(hash, (long)TermOrder.Hash(term));

    [Theory]
    [InlineData("harbour gate tide keeper", "harbour gate tide keeper")]
    [InlineData("mill river turn stone oak bridge keeper boat gull tram bell lamp rope tower", "bridge lamp oak bell gull stone boat tram turn tower mill river keeper rope")]
    [InlineData("harbour harbour gate", "harbour gate")]
    [InlineData("one1 two2 three3 four4 five5 six6 seven7 eight8 nine9 ten10 a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11 l12 m13 n14 o15 p16 q17 r18 s19 t20", "e5 r18 o15 l12 n14 j10 ten10 nine9 three3 five5 g7 t20 two2 i9 p16 s19 h8 q17 c3 seven7 b2 four4 f6 k11 d4 a1 one1 m13 six6 eight8")]
    public void Terms_come_in_the_order_of_training(string terms, string ordered) => Assert.Equal(ordered.Split(' '), TermOrder.Of(terms.Split(' ')));

    [Fact]
    public void Every_term_comes_once() => Gen.String[Gen.Char.AlphaNumeric, 1, 4].Array[0, 200].Sample(terms => Assert.Equal(terms.Distinct().Order(StringComparer.Ordinal), TermOrder.Of(terms).Order(StringComparer.Ordinal)));
}
