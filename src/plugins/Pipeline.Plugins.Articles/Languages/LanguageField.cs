using System.Text;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>The language of an article, from its text and from what the page says.</summary>
internal static class LanguageField
{
    private const int Sample = 4_000;
    private const string Undetermined = "und";

    internal static Field<string> Find(Document document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks.Where(block => block.Role == BlockRole.Body))
        {
            if (text.Length < Sample)
                text.Append(block.Text.Value).Append('\n');
        }

        var (language, confidence) = LanguageDetector.Detect(text.ToString());
        var said = document.Declared.FirstOrDefault(field => field is { Origin: "html", Name: "lang" } or { Origin: "json-ld", Name: "inlanguage" } or { Origin: "meta", Name: "content-language" or "language" or "og:locale" });
        var saidLanguage = said?.Value.Split('-', '_')[0].ToLowerInvariant();
        var field = new Field<string>();
        if (saidLanguage?.Length is 2 or 3)
        {
            // Templates keep their maker's language: a page is believed only where the text does not say otherwise.
            var agrees = saidLanguage == language;
            field = field.With(new Candidate<string>(saidLanguage, agrees ? 0.99 : 0.6, $"{said!.Origin} {said.Name}{(agrees ? ", words of the text" : "")}", said.Span));
            if (agrees)
                return field;
        }

        return language == Undetermined && field.Best is not null ? field : field.With(new Candidate<string>(language, confidence, "words of the text"));
    }
}
