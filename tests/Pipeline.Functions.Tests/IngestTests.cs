using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

public sealed class IngestTests(FullAzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_ends_in_results()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var blob = await host.UploadAsync("ingest/once.html", "painted");

        await host.Function<IngestArticle>().RunAsync(blob, Stop);

        Assert.Contains("painted on Friday", await host.ArticleAsync("ingest/once.html"), StringComparison.Ordinal);
        Assert.Equal(RunState.Succeeded, Assert.Single(await host.RunsAsync("ingest/once.html")).State);
    }

    [Fact]
    public async Task The_local_function_does_the_same()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var blob = await host.UploadAsync("ingest/local.html", "mended");

        await host.Function<IngestArticleLocal>().RunAsync(blob, Stop);

        Assert.Contains("mended on Friday", await host.ArticleAsync("ingest/local.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest/ein Bericht über Häfen (2).html")]
    [InlineData("ingest/100% wahr #1?.html")]
    [InlineData("ingest/a%2e%2eb.html")]
    public async Task A_name_that_needs_escaping_is_the_upload_of_that_name(string name)
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var blob = await host.UploadAsync(name, "drained");

        await host.Function<IngestArticle>().RunAsync(blob, Stop);

        Assert.Equal(RunState.Succeeded, Assert.Single(await host.RunsAsync(name)).State);
    }

    [Fact]
    public async Task Delivered_twice_it_is_done_once()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var blob = await host.UploadAsync("ingest/twice.html", "closed");
        var function = host.Function<IngestArticle>();

        await Task.WhenAll(function.RunAsync(blob, Stop), function.RunAsync(blob, Stop));
        var first = Assert.Single(await host.RunsAsync("ingest/twice.html"));
        await function.RunAsync(blob, Stop);

        Assert.Equal(first, Assert.Single(await host.RunsAsync("ingest/twice.html")));
        Assert.Equal((RunState.Succeeded, 1), (first.State, first.Attempt));
    }

    [Fact]
    public async Task Delivered_for_a_blob_that_has_gone_nothing_happens()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());

        await host.Function<IngestArticle>().RunAsync(host.Blob("ingest/gone.html"), Stop);

        Assert.Empty(await host.RunsAsync("ingest/gone.html"));
        Assert.Empty(await host.LettersAsync("ingest/gone.html"));
    }

    [Fact]
    public async Task Delivered_for_an_old_version_the_present_one_is_processed()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var announced = await host.UploadAsync("ingest/replaced.html", "empty");
        await host.UploadAsync("ingest/replaced.html", "full");
        var present = await host.Store.GetInfoAsync(Containers.Inbox, "ingest/replaced.html", Stop);

        await host.Function<IngestArticle>().RunAsync(announced, Stop);

        Assert.Contains("full on Friday", await host.ArticleAsync("ingest/replaced.html"), StringComparison.Ordinal);
        Assert.Equal(present!.ETag, Assert.Single(await host.RunsAsync("ingest/replaced.html")).ETag);
    }

    [Fact]
    public async Task Cancelled_half_way_it_is_given_back_and_done_on_the_next_delivery()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var host = await FunctionHost.StartAsync(
            await azurite.ConnectionStringAsync(),
            store => new CancellingStore(store, cancelling)
        );
        var blob = await host.UploadAsync("ingest/cancelled.html", "frozen");
        var function = host.Function<IngestArticle>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => function.RunAsync(blob, cancelling.Token));
        var halfWay = Assert.Single(await host.RunsAsync("ingest/cancelled.html"));
        await function.RunAsync(blob, Stop);

        Assert.Equal(RunState.Running, halfWay.State);
        Assert.Equal(RunState.Succeeded, Assert.Single(await host.RunsAsync("ingest/cancelled.html")).State);
        Assert.Contains("frozen on Friday", await host.ArticleAsync("ingest/cancelled.html"), StringComparison.Ordinal);
    }
}
