using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>Who published an article: the agency, paper or site.</summary>
internal static partial class Sources
{
    internal const string Dateline = "dateline";

    private static readonly DateOnly AnyDay = DateOnly.MaxValue;

    internal static Field<string> Find(Document document, ImmutableArray<Block> head)
    {
        var field = Declared(document).Concat(Labelled(head)).Concat(BehindTime(head)).Concat(Datelines(document)).Concat(CopyrightLines(document))
            .Aggregate(new Field<string>(), (known, candidate) => known.With(candidate));
        return field with { Candidates = [.. field.Candidates.DistinctBy(candidate => candidate.Value)] };
    }

    private static IEnumerable<Candidate<string>> Declared(Document document)
    {
        foreach (var field in document.Declared)
        {
            var confidence = (field.Origin, field.Name) switch
            {
                ("meta", "og:site_name") => 0.8,
                ("json-ld", "publisher.name") => 0.78,
                ("json-ld", "website.name") => 0.6,
                ("meta", "application-name" or "dc.publisher" or "dcterms.publisher") => 0.5,
                _ => 0,
            };
            if (confidence > 0 && field.Value.Length is > 1 and < 100)
                yield return new Candidate<string>(field.Value, confidence, $"{field.Origin} {field.Name}", field.Span);
        }
    }

    private static IEnumerable<Candidate<string>> Labelled(ImmutableArray<Block> head)
    {
        foreach (var line in head)
        {
            if (Label().Match(line.Text.Value) is { Success: true } match && Candidate(line, match.Groups["name"], 0.85, "line by the story says so") is { } candidate)
                yield return candidate;
        }
    }

    // In a glued line the source stands right behind date and time, and whatever label comes next ends it.
    private static IEnumerable<Candidate<string>> BehindTime(ImmutableArray<Block> head)
    {
        foreach (var line in head)
        {
            var text = line.Text.Value;
            foreach (var date in DateReader.FindAll(text, AnyDay).Where(date => date.Value.Time is not null).Take(1))
            {
                var start = date.Start + date.Length;
                var isGlued = start < text.Length && !char.IsWhiteSpace(text[start]);
                var end = Editors.Label().Match(text, start) is { Success: true } label ? label.Index : text.Length;
                if ((isGlued || end < text.Length) && Name().Match(text, start, end - start) is { Success: true } match && Candidate(line, match.Groups["name"], 0.75, "behind the time of the story") is { } candidate)
                    yield return candidate;
            }
        }
    }

    private static IEnumerable<Candidate<string>> Datelines(Document document)
    {
        if (document.Blocks.FirstOrDefault(block => block.Role == BlockRole.Body && block.Kind == BlockKind.Paragraph) is { } lead
            && DatelinePattern().Match(lead.Text.Value) is { Success: true } match
            && Candidate(lead, match.Groups["name"], 0.65, Dateline) is { } candidate)
            yield return candidate;
    }

    private static IEnumerable<Candidate<string>> CopyrightLines(Document document)
    {
        foreach (var block in document.Blocks.Where(block => block.Role != BlockRole.Body && block.Text.Length < 200))
        {
            if (Copyright().Match(block.Text.Value) is not { Success: true } match || Candidate(block, match.Groups["name"], 0.35, "copyright line") is not { } candidate)
                continue;
            // The owner is often the paper's name and more (… Media Ltd); the paper's own name stands as a line somewhere.
            var masthead = document.Blocks.FirstOrDefault(line => candidate.Value.StartsWith(line.Text.Value + ' ', StringComparison.Ordinal) && line.Text.Length > 3);
            yield return masthead is null ? candidate : candidate with { Value = masthead.Text.Value, Span = masthead.Text.Span };
        }
    }

    private static Candidate<string>? Candidate(Block line, Group group, double confidence, string evidence)
    {
        var name = group.Value.Trim(' ', '.', ',', '|', '-', '–', '·');
        return name.Length is < 2 or > 60 || !name.Any(char.IsLetter)
            ? null
            : new Candidate<string>(name, confidence, evidence, line.Text.Locate(group.Index + group.Value.IndexOf(name, StringComparison.Ordinal), name.Length));
    }

    [GeneratedRegex("(^|[\\s|])(source|quelle|fuente|fonte|bron|källa|kilde|источник|来源|來源|出典|출처)\\s*[:：]\\s*(?<name>\\p{L}[^|\\d:：]{1,50}?)(?=\\s*($|[|\\d]|(editor|author)\\b|编辑|責任|责任|作者|记者|記者|評論|评论))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("\\G\\s*(?<name>(\\p{Lu}[\\p{L}\\p{N}&.'’-]*|[\\u4E00-\\u9FFF]{2,10})(\\s+(\\p{Lu}[\\p{L}\\p{N}&.'’-]*|of|the|de|du|der)){0,4})\\s*[|,]?\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^\\p{Lu}[\\p{Lu}\\s.,'’-]{2,40},?\\s[^()]{0,30}\\((?<name>\\p{Lu}[\\p{L}\\s]{1,30})\\)\\s*[-–—]", RegexOptions.CultureInvariant)]
    private static partial Regex DatelinePattern();

    [GeneratedRegex("(©|copyright|\\(c\\))\\s*(©|\\(c\\))?\\s*([0-9]{4}\\s*[-–—]\\s*)?([0-9]{4})?,?\\s*(by\\s+)?(?<name>(The\\s+)?\\p{Lu}[\\p{L}&'’-]*(\\s+(\\p{Lu}[\\p{L}&'’-]*|of|and|&)){0,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();
}
