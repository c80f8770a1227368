using System.Text;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Series;

/// <summary>What the configuration says of formats and steps holds for articles that were put together, too.</summary>
public sealed class AssembledFormatTests
{
    private const string Folder = "the-long-road/2026-03-16-harbour-courier/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_assembled_article_is_written_in_the_formats_that_are_configured_a_plugins_too()
    {
        var store = await BringAsync(new() { ["Pipeline:Results:Formats:0"] = "text", ["Pipeline:Results:Formats:1"] = "trial.lines" }, "The first part.", "The second part.");

        Assert.Equal([$"{Folder}article.json", $"{Folder}article.lst", $"{Folder}article.txt"], await NamesAsync(store));
        Assert.Equal("The long road\n\nThe first part.\n\nThe second part.\n", await TextAsync(store, "article.txt"));
        Assert.Equal("The first part.\n\nThe second part.", await TextAsync(store, "article.lst"));
    }

    [Fact]
    public async Task A_format_that_is_taken_out_goes_with_the_next_part()
    {
        var store = await BringAsync(new() { ["Pipeline:Results:Formats:0"] = "text" }, "The first part.", "The second part.");
        await BringAsync(store, new() { ["Pipeline:Results:Formats:0"] = "json" }, minute: 10, "The first part.", "The second part.", "The third part.");

        Assert.Equal([$"{Folder}article.json"], await NamesAsync(store));
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_its_file_out_with_a_warning_that_names_it()
    {
        var formats = new Dictionary<string, string?> { ["Pipeline:Results:Formats:0"] = "text", ["Pipeline:Results:Formats:1"] = "trial.lines" };
        var store = await BringAsync(formats, "one", "two");
        await BringAsync(store, formats, minute: 10, "throw", "in writer");

        Assert.Equal([$"{Folder}article.json", $"{Folder}article.txt"], await NamesAsync(store));
        Assert.Contains("Writer 'trial.lines' of plugin 'trial' 1.2.3 threw InvalidOperationException", await TextAsync(store, "article.json"));
    }

    [Theory]
    [InlineData("Names:0", "page-*.txt", true)]
    [InlineData("Names:0", "page-1.txt", false)]
    [InlineData("MediaTypes:0", "text/*", true)]
    [InlineData("MediaTypes:0", "text/html", false)]
    [InlineData("Timeout", "00:01:00", true)]
    public async Task A_step_runs_over_an_assembled_article_where_it_runs_for_all_of_its_parts(string setting, string value, bool runs)
    {
        var store = await BringAsync(new() { [$"Pipeline:Steps:Settings:trial.describe:{setting}"] = value }, "The first part.", "The second part.");

        Assert.Equal(runs, (await TextAsync(store, "article.json")).Contains("\"described\"", StringComparison.Ordinal));
    }

    private static async Task<MemoryBlobStore> BringAsync(Dictionary<string, string?> settings, params string[] parts)
    {
        var store = new MemoryBlobStore();
        await BringAsync(store, settings, minute: 0, parts);
        return store;
    }

    private static async Task BringAsync(MemoryBlobStore store, Dictionary<string, string?> settings, int minute, params string[] parts)
    {
        var keeper = SeriesWorld.Keeper(store, pipeline: PipelineHost.Pipeline(["trial.read", "trial.describe"], settings));
        for (var index = 0; index < parts.Length; index++)
            await keeper.TakeAsync(Arrival.Of($"page-{index + 1}.txt", minute + index, "The long road", Arrival.Strong(index + 1), "2026-03-16", "Harbour Courier", parts[index]));
        await keeper.SettleAsync(everything: true, Stop);
    }

    private static async Task<string[]> NamesAsync(MemoryBlobStore store) =>
        [.. (await store.ListAsync(Containers.Articles, "the-long-road/", Stop).Select(blob => blob.Name).ToArrayAsync(Stop)).Order(StringComparer.Ordinal)];

    private static async Task<string> TextAsync(MemoryBlobStore store, string file) =>
        Encoding.UTF8.GetString((await store.ReadAsync(Containers.Articles, Folder + file, int.MaxValue, null, Stop))!.Bytes.Span);
}
