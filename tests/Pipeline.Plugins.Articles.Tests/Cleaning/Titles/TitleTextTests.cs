using System.Text;
using CsCheck;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Plugins.Articles.Tests.Cleaning.Titles;

public sealed class TitleTextTests
{
    // Every kind that the quick way is for, and its neighbours that it is not for: ligatures, marks that join, full-width and circled forms.
    private static readonly Gen<string> Titles = Gen.OneOf(
        Gen.Char['\u0020', '\u007E'], Gen.Char['\u00A0', '\u024F'], Gen.Char['\u0300', '\u0310'], Gen.Char['\u0370', '\u052F'], Gen.Char['\u05D0', '\u064F'], Gen.Char['\u2010', '\u2030'], Gen.Char['\u3000', '\u30FF'],
        Gen.Char['\u2460', '\u2473'], Gen.Char['\u4E00', '\u4E80'], Gen.Char['\uAC00', '\uAC80'], Gen.Char['\u1100', '\u1175'], Gen.Char['\uFF00', '\uFFEF']).Array[0, 24].Select(characters => new string(characters));

    [Fact]
    public void A_key_is_the_letters_and_digits_of_the_compatibility_form_in_lower_case() =>
        Titles.Sample(title => TitleText.Key(title) == Defined(title), iter: 20_000);

    [Fact]
    public void A_title_has_its_own_key_and_no_other() =>
        Gen.Select(Titles, Titles).Sample((left, right) =>
            TitleText.HasKey(left, Defined(left)) && TitleText.HasKey(left, Defined(right)) == (Defined(left) == Defined(right)) && !TitleText.HasKey(left, Defined(left) + "x"));

    [Theory]
    [InlineData("The \u201CHarbour\u201D\u2026 part 2", "THE HARBOUR: PART 2", true)]
    [InlineData("ｈａｒｂｏｕｒ（２）", "Harbour (2)", true)]
    [InlineData("Harbour", "Harbours", false)]
    [InlineData("ba\u0301r", "b\u00E1r", true)]
    [InlineData("\uD83Dx", "x", true)]
    public void Titles_are_equal_by_their_letters_and_digits(string left, string right, bool areEqual) => Assert.Equal(areEqual, TitleText.AreEqual(left, right));

    private static string Defined(string title) =>
        string.Concat(title.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => Rune.ToLowerInvariant(rune).ToString()));
}
