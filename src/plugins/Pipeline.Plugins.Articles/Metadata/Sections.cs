using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>The section of the publication an article stands in.</summary>
internal static class Sections
{
    private const int LooksBack = 6;
    private const int Longest = 40;

    internal static Field<string> Find(Document document)
    {
        var field = Declared(document).Concat(LineBeforeTitle(document)).Aggregate(new Field<string>(), (known, candidate) => known.With(candidate));
        return field with { Candidates = [.. field.Candidates.DistinctBy(candidate => candidate.Value)] };
    }

    private static IEnumerable<Candidate<string>> Declared(Document document)
    {
        foreach (var field in document.Declared)
        {
            var confidence = (field.Origin, field.Name) switch
            {
                ("meta", "article:section") => 0.85,
                ("json-ld", "articlesection") => 0.8,
                ("microdata", "articlesection") => 0.75,
                ("meta", "section" or "parsely-section" or "sailthru.section" or "cxenseparse:section") => 0.7,
                _ => 0,
            };
            if (confidence > 0 && field.Value.Length is > 1 and < 80)
                yield return new Candidate<string>(field.Value, confidence, $"{field.Origin} {field.Name}", field.Span);
        }
    }

    /// <summary>A short line before the title that is also an entry of the site's navigation.</summary>
    private static IEnumerable<Candidate<string>> LineBeforeTitle(Document document)
    {
        var title = -1;
        for (var index = 0; index < document.Blocks.Length && title < 0; index++)
            title = document.Blocks[index].Role == BlockRole.Title ? index : -1;
        for (var index = title - 1; index >= Math.Max(0, title - LooksBack); index--)
        {
            var line = document.Blocks[index].Text;
            if (line.Length > Longest || !line.Value.All(letter => char.IsLetter(letter) || letter is ' ' or '&' or '-') || !IsNavigation(document, line.Value, index))
                continue;
            yield return new Candidate<string>(line.Value, 0.6 - (0.03 * (title - index)), "line before the title, and an entry of the navigation", line.Span);
        }
    }

    private static bool IsNavigation(Document document, string line, int self)
    {
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            if (index != self && document.Blocks[index].Role == BlockRole.Boilerplate && document.Blocks[index].Text.Value.Equals(line, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
