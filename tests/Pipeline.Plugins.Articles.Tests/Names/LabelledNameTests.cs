using System.Globalization;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Names;

/// <summary>How many names are found, and how many are typed rightly, in sentences written for this and labelled by hand; by their places.</summary>
public sealed class LabelledNameTests(ITestOutputHelper output)
{
    [Fact]
    public void Names_are_found_and_typed_by_what_the_text_says()
    {
        var texts = LabelledText.ReadAll();
        int all = 0, found = 0, matched = 0, typed = 0, said = 0, right = 0;
        foreach (var text in texts)
        {
            var mentions = Find(text);
            (all, found) = (all + text.Names.Count, found + mentions.Count);
            typed += text.Names.Values.Count(kind => kind != MentionKind.Unknown);
            said += mentions.Values.Count(kind => kind != MentionKind.Unknown);
            matched += text.Names.Keys.Count(mentions.ContainsKey);
            right += text.Names.Count(name => name.Value != MentionKind.Unknown && mentions.TryGetValue(name.Key, out var kind) && kind == name.Value);
            Tell(text, mentions);
        }

        var (finding, typing) = ((Precision: (double)matched / found, Recall: (double)matched / all), (Precision: (double)right / said, Recall: (double)right / typed));
        output.WriteLine($"{texts.Length} texts in {texts.Select(text => text.Language).Distinct().Count()} languages, {all} names, {typed} of them typed");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"finding: precision {finding.Precision:0.000}, recall {finding.Recall:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"typing: precision {typing.Precision:0.000}, recall {typing.Recall:0.000}"));
        Assert.True(texts.Length >= 120 && all >= 400);
        Assert.True(finding is { Precision: >= 0.95, Recall: >= 0.95 }, $"finding {finding}");
        Assert.True(typing is { Precision: >= 0.98, Recall: >= 0.95 }, $"typing {typing}");
    }

    private static Dictionary<SourceSpan, MentionKind> Find(LabelledText text) =>
        Mentions.Of(text.Text, text.Language).SelectMany(mention => mention.Spans.Select(span => (span, mention.Kind))).ToDictionary(pair => pair.span, pair => pair.Kind);

    private void Tell(LabelledText text, Dictionary<SourceSpan, MentionKind> mentions)
    {
        foreach (var (span, kind) in text.Names.Where(name => !mentions.TryGetValue(name.Key, out var found) || found != name.Value))
            output.WriteLine($"{text.Language} {text.Text.Substring(span.Start, span.Length)}: is {kind}, taken for {(mentions.TryGetValue(span, out var found) ? found.ToString() : "no name")}");
        foreach (var (span, kind) in mentions.Where(mention => !text.Names.ContainsKey(mention.Key)))
            output.WriteLine($"{text.Language} {text.Text.Substring(span.Start, span.Length)}: is no name, taken for {kind}");
    }
}
