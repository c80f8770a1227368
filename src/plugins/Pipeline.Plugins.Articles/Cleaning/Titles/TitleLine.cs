using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Text;
using Pipeline.Plugins.Articles.Metadata.Bylines;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>What a line of a plain text says of itself, before anybody knows whether it is the headline.</summary>
internal sealed partial record TitleLine(Block Block, double Words, bool EndsSentence, bool HasDate, bool IsByline, bool IsNotice, string Key, IReadOnlyCollection<uint> Terms)
{
    private const int Longest = 400;
    private const int LongestByline = 160;

    internal string Text => Block.Text.Value;

    /// <summary>True for what can be a headline at all.</summary>
    internal bool IsCandidate => Words >= 1.5 && Text.Length < Longest && Key.Length > 2 && Words <= 50 && !Origin().IsMatch(Text);

    internal bool IsShort => Words < 4;

    /// <summary>True for a line as long as a headline that does not end as a sentence does.</summary>
    internal bool IsTitleLike => Words is >= 4 and <= 30 && !EndsSentence && !HasDate && !IsByline && !IsNotice;

    internal static TitleLine Of(Block block)
    {
        var text = block.Text.Value.Length <= Longest ? block.Text.Value : block.Text.Value[..Longest];
        var isShort = text.Length <= LongestByline;
        return new TitleLine(
            block,
            BlockMeasure.CountWords(text),
            BlockMeasure.IsSentenceEnd(block.Text.Value) && !text.EndsWith('?') && !text.EndsWith('!'),
            isShort && TextDates.Match(text),
            isShort && (Label().IsMatch(text) || BylineMark.Find(text, []) is [{ Role: BylineRole.Author or BylineRole.Published or BylineRole.Updated, Start: < 3 }, ..]),
            BoilerplatePhrases.Match(text) || Credit().IsMatch(text),
            TitleText.Key(text),
            StoryTerms.Of(text));
    }

    // Where and when it came out, behind a label and a colon: no headline, however much of the page repeats it.
    [GeneratedRegex("^\\W*(source|quelle|fuente|fonte|bron|источник|来源|來源|published|posted|updated|veröffentlicht|aktualisiert|publié|publicado|pubblicato|发布|更新)(時間|时间)?\\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    [GeneratedRegex("^(editor|source|updated|published|posted|photo|image|share|print|text|home|menu|search|skip)\\b.{0,60}$|^[\\d\\W]+$|https?://|@[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("\\b(photo|image|credits?|picture|foto|fotos|bild|copyright|getty|reuters|photograph|courtesy|illustration|screenshot|shutterstock)\\b.{0,3}[:/.©]|©|\\(?(photos?|images?|fotos?|bild|ap|afp|reuters|getty)\\b.{0,12}\\b(by|/|via)|affiliate|commission|log in|sign in|sign up|cookies?\\b|newsletter|subscribe|^(search|suche|skip|menu|follow|share)\\b|[|>»›].*[|>»›]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
