using Pipeline.Documents;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Metadata.Fields;

/// <summary>The language of the body: what its text says, with what the page declares as support or as the only hint.</summary>
internal static class LanguageFinder
{
    private const double Hint = 0.5;
    private const double Sure = 0.6;
    private const int LongestTag = 35;
    private const int MostCharacters = 20_000;

    internal static Field<string> Find(Document document)
    {
        var text = BodyText(document);
        var read = LanguageDetector.Detect(text);
        var found = new CandidateSet<string>((left, right) => left == right, (surer, _) => surer);
        if (read.Tag != DetectedLanguage.Undetermined)
            found.Add(new Candidate<string>(read.Tag, read.Confidence, "words and script of the text"));
        // Templates declare the site's language for every page; clear text overrules them.
        foreach (var declared in Declared(document).Where(_ => text.Length > 0))
            found.Add(declared with { Confidence = Tagged(declared.Value) == read.Tag ? Hint : read.Confidence >= Sure ? 0.2 : Hint });
        var field = found.ToField();
        return field.Best is null ? field.With(new Candidate<string>(DetectedLanguage.Undetermined, 0, "no text that tells")) : field;
    }

    /// <summary>The region a page declares with its language, such as <c>US</c>; empty when it declares none.</summary>
    internal static string Region(Document document)
    {
        foreach (var field in document.Declared)
        {
            if (IsLanguage(field) && field.Value.Split('-', '_') is [_, .., { Length: 2 } region])
                return region.ToUpperInvariant();
        }

        return "";
    }

    private static IEnumerable<Candidate<string>> Declared(Document document) =>
        from field in document.Declared
        where IsLanguage(field) && field.Value.Length <= LongestTag
        let tag = Tagged(field.Value)
        where tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower)
        select new Candidate<string>(tag, Hint, $"{field.Origin} {field.Name}", field.Span);

    private static bool IsLanguage(DeclaredField field) =>
        field is { Origin: "html", Name: "lang" } or { Origin: "json-ld", Name: "inlanguage" } or { Origin: "meta", Name: "og:locale" or "content-language" or "language" or "dc.language" };

    private static string Tagged(string value) => value.Split('-', '_', ',')[0].Trim().ToLowerInvariant() switch
    {
        "no" => "nb",
        "iw" => "he",
        "in" => "id",
        var tag => tag,
    };

    private static string BodyText(Document document)
    {
        var texts = new List<string>();
        var characters = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Role != BlockRole.Body)
                continue;
            if (characters > MostCharacters)
                break;
            texts.Add(block.Text.Value);
            characters += block.Text.Length + 1;
        }

        // Behind the last line stands an end of line, too.
        return texts.Count > 0 ? string.Join('\n', texts.Append("")) : document.Metadata.Title.Best?.Value ?? "";
    }
}
