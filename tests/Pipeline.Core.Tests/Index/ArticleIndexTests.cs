using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Core.Index;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Index;

public sealed class ArticleIndexTests
{
    private readonly Running.CountingStore _store = new(new Series.MemoryBlobStore());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_index_lists_what_stands_in_results_and_articles()
    {
        await PutAsync(Containers.Results, "b.html/article.json", ("upload", "b.html"), ("title", "Bees, \"tame\""), ("words", "210"), ("published", "2026-05-03"), ("language", "en"), ("authors", "Ann Ash; Bo Birch"));
        await PutAsync(Containers.Results, "b.html/article.md", ("upload", "b.html"), ("title", "Bees"));
        await PutAsync(Containers.Articles, "harbour/2026-05-courier/article.json", ("series", "harbour/2026-05-courier"), ("title", "Harbour"), ("state", "partial"), ("parts", "1, 3 of 4"));
        await PutAsync(Containers.Articles, "_revisions/harbour/2026-05-courier/x.md", ("title", "Harbour"));
        await RefreshAsync();

        var csv = (await ReadAsync("articles.csv")).Split("\r\n");
        Assert.Equal(
            [
                "\ufeffkind,title,published,source,authors,language,words,part,state,of,name",
                "series,Harbour,,,,,,\"1, 3 of 4\",partial,harbour/2026-05-courier,articles/harbour/2026-05-courier/article.json",
                "article,\"Bees, \"\"tame\"\"\",2026-05-03,,Ann Ash; Bo Birch,en,210,,,b.html,results/b.html/article.json",
                "",
            ],
            csv);
        var lines = (await ReadAsync("articles.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["series", "article"], lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal(("Bees, \"tame\"", 210), (lines[1].GetProperty("title").GetString(), lines[1].GetProperty("words").GetInt32()));
    }

    [Fact]
    public async Task Nothing_is_written_while_nothing_changed_and_what_is_gone_leaves_the_index()
    {
        await ArticleAsync("a");
        await ArticleAsync("b");
        await RefreshAsync();
        _store.Reset();
        await RefreshAsync();
        Assert.Equal((0, 3, 0), (_store.Writes, _store.Lists, _store.Reads));

        await _store.DeleteAsync(Containers.Results, "a/article.json", null, Stop);
        await RefreshAsync();

        Assert.Equal(["b"], await UploadsAsync());
    }

    [Fact]
    public async Task A_long_index_is_cut_into_files_and_those_that_are_not_needed_any_more_go()
    {
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
            await ArticleAsync(name);
        await RefreshAsync(rowsInFile: 2);
        Assert.Equal(["a", "b", "c", "d", "e"], [.. await UploadsAsync(), .. await UploadsAsync("articles-2.jsonl"), .. await UploadsAsync("articles-3.jsonl")]);

        foreach (var name in new[] { "a", "b", "c" })
            await _store.DeleteAsync(Containers.Results, $"{name}/article.json", null, Stop);
        await RefreshAsync(rowsInFile: 2);

        Assert.Equal(["_index/articles.csv", "_index/articles.jsonl"], await _store.ListAsync(Containers.Articles, "_index/", Stop).Select(blob => blob.Name).ToArrayAsync(Stop));
    }

    [Fact]
    public async Task Whoever_writes_at_once_nothing_is_missing_at_the_end()
    {
        for (var round = 0; round < 20; round++)
        {
            var names = Enumerable.Range(0, 6).Select(index => $"r{round}-{index}").ToArray();
            await Task.WhenAll(names.Select(name => Task.Run(async () =>
            {
                await ArticleAsync(name);
                await InsistAsync();
            })));
        }

        var left = await ReadAsync("articles.jsonl");
        await RefreshAsync();
        Assert.Equal(await ReadAsync("articles.jsonl"), left);
        Assert.Equal(120, left.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("@here", "'@here")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void A_title_is_no_formula_and_breaks_no_row(string title, string cell)
    {
        var file = new IndexFile();
        file.Add(new IndexRow("article", title, null, null, null, null, null, null, null, null, "results/a/article.json"));

        Assert.Contains($"article,{cell},,,,,,,,,results/a/article.json\r\n", Encoding.UTF8.GetString(file.Csv));
    }

    private Task<bool> RefreshAsync(int rowsInFile = ArticleIndex.RowsInFile) =>
        new ArticleIndex(_store, TimeProvider.System, NullLogger<ArticleIndex>.Instance, rowsInFile).RefreshAsync(Stop);

    private async Task InsistAsync()
    {
        while (!await RefreshAsync())
        {
        }
    }

    private Task<string?> ArticleAsync(string upload) => PutAsync(Containers.Results, $"{upload}/article.json", ("upload", upload), ("title", upload));

    private Task<string?> PutAsync(string container, string name, params (string Key, string Value)[] metadata) => _store.PutAsync(
        container, name, new BlobWrite("{}"u8.ToArray(), "application/json", metadata.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value)), PutCondition.None, Stop);

    private async Task<string> ReadAsync(string name) =>
        Encoding.UTF8.GetString((await _store.ReadAsync(Containers.Articles, $"_index/{name}", int.MaxValue, null, Stop))!.Bytes.Span);

    private async Task<string?[]> UploadsAsync(string name = "articles.jsonl") =>
        [.. (await ReadAsync(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("of").GetString())];
}
