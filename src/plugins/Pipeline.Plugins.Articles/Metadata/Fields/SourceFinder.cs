using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.Edges;
using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Metadata.Fields;

/// <summary>Who published the story: a labelled source, the page's own site, an agency in the dateline, a paper's name beside the date.</summary>
internal static partial class SourceFinder
{
    private const int MostWords = 6;
    private const int MastheadLines = 4;

    internal static Field<string> Find(Document document, ArticleEdges edges)
    {
        var found = new CandidateSet<string>(TitleText.AreEqual, (surer, _) => surer);
        foreach (var candidate in FromLines(document, edges).Concat(DeclaredSites.Of(document)).Concat(FromDateline(document, edges)).Concat(TitleSuffix(document)).Concat(Mastheads(document)).Concat(Copyright(document)))
            found.Add(candidate);
        return found.ToField();
    }

    private static IEnumerable<Candidate<string>> FromLines(Document document, ArticleEdges edges)
    {
        foreach (var line in edges.Lines)
        {
            for (var index = 0; index < line.Pieces.Count; index++)
            {
                var piece = line.Pieces[index];
                if (piece.Role == BylineRole.Source && Name(piece.Text) is { Length: > 1 } labelled)
                    yield return Candidate(line, piece, labelled, 0.93, "source line");
                else if (piece.Role == BylineRole.Unlabelled && BesideDate(line, index) && Name(piece.Text) is { Length: > 1 } beside && IsSourceLike(document, line, beside))
                    yield return Candidate(line, piece, beside, 0.85, "beside the date");
            }
        }
    }

    private static Candidate<string> Candidate(EdgeLine line, BylinePiece piece, string name, double confidence, string evidence) =>
        new(name, confidence * line.Nearness, evidence, line.Locate(piece.Start, name.Length));

    private static bool BesideDate(EdgeLine line, int index) =>
        (index > 0 && line.Pieces[index - 1].Time is not null) || (index + 1 < line.Pieces.Count && line.Pieces[index + 1].Time is not null);

    private static bool IsSourceLike(Document document, EdgeLine line, string name) =>
        NameKind.IsOrganisation(name) || DeclaredSites.Name(document, name) || line.Pieces.Any(piece => piece.Role is BylineRole.Editor or BylineRole.Author);

    /// <summary>The name a text starts with: capitalised words, ended by a word of the page.</summary>
    private static string Name(string text)
    {
        if (text.Length > 0 && text[0] >= '\u3040')
            return WideName().Match(text).Value;
        var end = 0;
        var words = 0;
        foreach (var token in Words().EnumerateMatches(text))
        {
            var word = text.AsSpan(token.Index, token.Length).TrimEnd(",;.)").ToString();
            var isSmall = words > 0 && word is "of" or "the" or "de" or "la" or "el" or "du" or "des" or "der" or "die" or "das" or "da" or "do" or "di" or "del" or "&" or "and" or "für" or "van" or "het";
            if (words == MostWords || (!isSmall && !char.IsUpper(word.FirstOrDefault())) || (words > 0 && NameWords.Ends.Contains(word) && !NameWords.Organisations.Contains(word)))
                break;
            words++;
            end = token.Index + word.Length;
            if (word.Length < token.Length)
                break;
        }

        return text[..end];
    }

    private static IEnumerable<Candidate<string>> FromDateline(Document document, ArticleEdges edges) =>
        Dateline.Find(document, edges) is { Agency.Length: > 1 } line ? [new Candidate<string>(line.Agency, 0.86, "dateline", line.Span)] : [];

    // What stands behind the headline in <title> is the site, once the headline is known from elsewhere.
    private static IEnumerable<Candidate<string>> TitleSuffix(Document document)
    {
        if (document.Metadata.Title.Best is not { } headline || document.Declared.FirstOrDefault(field => field.Origin == "title") is not { } title)
            yield break;
        var at = title.Value.IndexOf(headline.Value, StringComparison.OrdinalIgnoreCase);
        var rest = at < 0 ? "" : title.Value.Remove(at, headline.Value.Length).Trim(" |-–—·•:_»«".ToCharArray());
        if (rest.Length is > 1 and <= 50 && rest.Split(' ').Length <= MostWords && !rest.AsSpan().ContainsAny("|_»("))
            yield return new Candidate<string>(rest, 0.7, "behind the headline in <title>", title.Span);
    }

    // A scrape opens with the site's name; it speaks only where the page's end or its notice says the same.
    private static IEnumerable<Candidate<string>> Mastheads(Document document) =>
        document.Elements.IsEmpty
            ? document.Blocks.Take(MastheadLines).Where(block => block.Role != BlockRole.Body && block.Text.Length < 60 && !block.Text.Value.Contains(':') && block.Text.Value.Any(char.IsLower) && NameKind.IsOrganisation(block.Text.Value) && Name(block.Text.Value).Length == block.Text.Length)
                .Select(block => new Candidate<string>(block.Text.Value, 0.5, "first lines of the page", block.Text.Span))
            : [];

    private static IEnumerable<Candidate<string>> Copyright(Document document)
    {
        for (var index = document.Blocks.Length - 1; index >= Math.Max(0, document.Blocks.Length - 15); index--)
        {
            var text = document.Blocks[index].Text;
            if (text.Length < 300 && Notice().Match(text.Value) is { Success: true } match && match.Groups["name"] is var group && Name(group.Value) is { Length: > 2 } name && !name.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase))
                yield return new Candidate<string>(name, 0.45, "copyright notice", text.Locate(group.Index, name.Length));
        }
    }

    [GeneratedRegex("[^\\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("^[\\p{L}\\p{N}·・]{2,20}", RegexOptions.CultureInvariant)]
    private static partial Regex WideName();

    [GeneratedRegex("(?:©|\\([cC]\\)|[Cc]opyright)[\\s©]*(?:(?:19|20)[0-9]{2})?(?:\\s?[-–]\\s?(?:19|20)[0-9]{2})?,?\\s+(?:by\\s)?(?<name>\\p{Lu}[^.|,©]{2,60})", RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}
