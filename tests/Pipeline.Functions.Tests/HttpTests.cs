using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Core.Operations;
using Pipeline.Core.Runs;
using Pipeline.Functions.Hosting;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

/// <summary>Status and replay see the whole store, so they have an Azurite of their own.</summary>
public sealed class HttpTests(OwnAzuriteFixture azurite) : IClassFixture<OwnAzuriteFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_counts_runs_and_names_failures()
    {
        await using var host = await StartWithOneFailureAsync();

        var answer = Assert.IsType<JsonResult>(await host.Function<Status>().RunAsync(Request(""), Stop));

        var status = Assert.IsType<StoreStatus>(answer.Value);
        Assert.Equal(["faulted=1", "succeeded=1"], status.Counts.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal("bad <b>.html", Assert.Single(status.DeadLetters).Upload);
    }

    [Fact]
    public async Task A_browser_gets_a_page_and_nothing_from_outside_is_markup_in_it()
    {
        await using var host = await StartWithOneFailureAsync();
        var request = Request("");
        request.Headers.Accept = "text/html,*/*";

        var page = Assert.IsType<ContentResult>(await host.Function<Status>().RunAsync(request, Stop)).Content!;

        Assert.Contains("bad &lt;b&gt;.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("bad <b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_is_a_dry_run_unless_told_otherwise()
    {
        await using var host = await StartWithOneFailureAsync();

        var dry = await ReplayAsync(host, "?failed=true");
        var before = await host.LettersAsync("bad <b>.html");
        var real = await ReplayAsync(host, "?failed=true&dryRun=false");

        Assert.Equal((true, "bad <b>.html"), (dry.DryRun, Assert.Single(dry.Uploads)));
        Assert.Single(before);
        Assert.Equal("succeeded=1", Assert.Single(real.Outcomes.Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.Empty(await host.LettersAsync("bad <b>.html"));
    }

    [Fact]
    public async Task One_upload_is_done_again()
    {
        await using var host = await StartWithOneFailureAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));

        var answer = await ReplayAsync(host, "?upload=good.html&dryRun=false");

        Assert.Equal(["good.html"], answer.Uploads);
        var record = await RunHistory.ReadAsync(host.Store, Assert.Single(await host.RunsAsync("good.html")), Stop);
        Assert.Equal(host.Time.GetUtcNow(), record!.Started);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?failed=perhaps")]
    [InlineData("?failed=true&outdated=true")]
    [InlineData("?upload=a&failed=true")]
    [InlineData("?failed=true&dryRun=no")]
    public async Task A_query_that_is_not_clear_is_refused_with_help(string query)
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());

        var refused = Assert.IsType<BadRequestObjectResult>(await host.Function<Replay>().RunAsync(Request(query), Stop));

        Assert.Equal(ReplayQuery.Help, refused.Value);
    }

    private static async Task<ReplayAnswer> ReplayAsync(FunctionHost host, string query) =>
        Assert.IsType<ReplayAnswer>(Assert.IsType<JsonResult>(await host.Function<Replay>().RunAsync(Request(query), Stop)).Value);

    private static HttpRequest Request(string query) =>
        new DefaultHttpContext { Request = { QueryString = new QueryString(query) } }.Request;

    private async Task<FunctionHost> StartWithOneFailureAsync()
    {
        await azurite.OpenEmptyAsync();
        var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        await host.Function<IngestArticle>().RunAsync(await host.UploadAsync("good.html", "open"), Stop);
        await host.UploadAsync("bad <b>.html", "shut");
        await host.Function<PoisonedUpload>().RunAsync("""{"ContainerName":"inbox","BlobName":"bad <b>.html"}""", Stop);
        return host;
    }
}
