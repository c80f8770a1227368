using System.Globalization;
using Pipeline.Documents;
using Pipeline.Training;

namespace Pipeline.Benchmarks.Extraction;

/// <summary>How well the steps do on a data folder: body F1, and how many titles, authors and dates are exactly right, from HTML and from plain text.</summary>
internal static class Quality
{
    internal static async Task MeasureAsync(string folder)
    {
        Console.WriteLine("input  set       pages  body F1 (P / R)          title  author  date");
        foreach (var kind in new[] { "html", "text" })
        {
            foreach (var set in Corpus.Read(folder, kind).GroupBy(page => page.Set))
                Console.WriteLine($"{kind,-6} {set.Key,-9} {await RowAsync([.. set])}");
        }
    }

    private static async Task<string> RowAsync(CorpusPage[] pages)
    {
        var body = new BodyScore();
        var (title, author, date) = (new ExactScore(), new ExactScore(), new ExactScore());
        foreach (var page in pages)
        {
            var documents = await ArticleSteps.ProcessAsync(page);
            body.Add(page.Bodies, string.Join('\n', documents.SelectMany(document => document.Blocks).Where(block => block.Role == BlockRole.Body).Select(block => block.Text.Value)));
            var metadata = documents.Count > 0 ? documents[0].Metadata : new ArticleMetadata();
            title.Add(ExactScore.Plain(page.Title), ExactScore.Plain(metadata.Title.Best?.Value ?? ""));
            author.Add(ExactScore.Names(page.Authors), ExactScore.Names([.. metadata.Authors.Select(person => person.Value)]));
            date.Add(page.Date, metadata.Published.Best?.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        }

        return $"{pages.Length,5}  {body.F1:0.000} ({body.Precision:0.000} / {body.Recall:0.000})  {title,6} {author,6} {date,6}";
    }
}
