using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Keywords;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Training.Keywords;

/// <summary><c>keywords &lt;articles.jsonl&gt;</c>: reports by cross-validation, then trains on all and writes the model into the plugin.</summary>
internal static partial class KeywordCommand
{
    private const int Folds = 5;
    private const int Most = 10;

    private static readonly BoostingOptions Options = new(Trees: 60, Leaves: 4, Shrinkage: 0.1, LeastHessian: 20, Ridge: 5);

    internal static int Run(string path)
    {
        var articles = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(Read).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"by frequency alone: F1@10 {articles.Average(article => F1(article, phrase => phrase.Frequency)):0.00}"));
        var scores = new List<double>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Train([.. articles.Where((_, index) => index % Folds != fold)]);
            scores.AddRange(articles.Where((_, index) => index % Folds == fold).Select(article => F1(article, phrase => model.Score(article.Features[phrase]))));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"by the model, {Folds} folds of articles: F1@10 {scores.Average():0.00}"));
        var repository = typeof(KeywordCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
        Train(articles).Save(Path.Combine(repository, "src", "plugins", "Pipeline.Plugins.Articles", "Summarising", "Model", "keywords.json"), KeywordFeatures.Names);
        return 0;
    }

    private static Example Read(JsonElement article)
    {
        var sentences = article.GetProperty("text").GetString()!.Split('\n').SelectMany(line => SentenceSplitter.Split(line).Select(range => line[range])).ToArray();
        var reader = new TermReader("en");
        var counter = KeywordFinder.Count(ReadSentence.Of(sentences, reader, CancellationToken.None), "en", reader, CancellationToken.None);
        var gold = article.GetProperty("keywords").EnumerateArray().Select(keyword => Key(keyword.GetString()!)).ToHashSet(StringComparer.Ordinal);
        return new Example(KeywordFinder.Candidates(counter).ToDictionary(phrase => phrase, phrase => KeywordFeatures.Of(phrase, counter)), gold);
    }

    private static BoostedModel Train(Example[] articles)
    {
        var rows = articles.SelectMany(article => article.Features.Select(pair => (pair.Value, Label: article.Gold.Contains(Key(pair.Key.Text.ToString())) ? 1.0 : 0.0))).ToArray();
        return new Boosting(Options).Train([.. rows.Select(row => row.Value)], [.. rows.Select(row => row.Label)]);
    }

    private static double F1(Example article, Func<Phrase, double> score)
    {
        var found = KeywordFinder.Choose(article.Features.Keys.Select(phrase => (phrase, score(phrase))), Most).Select(keyword => Key(keyword.Text)).ToHashSet(StringComparer.Ordinal);
        var hits = found.Count(article.Gold.Contains);
        return hits == 0 ? 0 : 200.0 * hits / (found.Count + article.Gold.Count);
    }

    private static string Key(string phrase) =>
        string.Join(' ', Word().Matches(phrase.ToLowerInvariant()).Select(match => match.Value.Length > 3 ? PorterStemmer.Stem(match.Value) : match.Value));

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed record Example(Dictionary<Phrase, double[]> Features, HashSet<string> Gold);
}
