using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Pipeline.Core.Runs;
using Pipeline.FunctionsHost.Worker;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>
/// Status and replay as HTTP requests that the host hands on to the published worker. They see the whole store, so it is their own.
/// </summary>
public sealed class WebTests(PublishedApp app, OwnAzuriteFixture azurite) : IClassFixture<OwnAzuriteFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_is_JSON_for_programs()
    {
        await using var session = await StartWithOneUploadAsync();

        using var response = await session.Worker.SendAsync("Status", new HttpRequestMessage(HttpMethod.Get, "api/status"), Stop);

        using var status = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, status.RootElement.GetProperty("counts").GetProperty("succeeded").GetInt32());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Status_is_a_page_for_people_that_may_load_and_run_nothing()
    {
        await using var session = await StartWithOneUploadAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "api/status");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var response = await session.Worker.SendAsync("Status", request, Stop);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<b>1</b>succeeded", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.StartsWith(
            "default-src 'none'; style-src 'unsafe-inline'",
            Header(response, "Content-Security-Policy"),
            StringComparison.Ordinal
        );
        Assert.Equal(("nosniff", "no-referrer"), (Header(response, "X-Content-Type-Options"), Header(response, "Referrer-Policy")));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_replay_names_first_and_does_it_when_told()
    {
        await using var session = await StartWithOneUploadAsync();
        var before = await StartedAsync(session);

        using var dry = await ReplayAsync(session, "upload=good.html", HttpStatusCode.OK);
        var untouched = await StartedAsync(session);
        using var real = await ReplayAsync(session, "upload=good.html&dryRun=false", HttpStatusCode.OK);

        Assert.True(dry.RootElement.GetProperty("dryRun").GetBoolean());
        Assert.Equal("good.html", Assert.Single(dry.RootElement.GetProperty("uploads").EnumerateArray()).GetString());
        Assert.Equal(before, untouched);
        Assert.Equal(1, real.RootElement.GetProperty("outcomes").GetProperty("succeeded").GetInt32());
        Assert.NotEqual(before, await StartedAsync(session));
    }

    [Theory]
    [InlineData("The harbour that learned to breathe")]
    [InlineData("the-harbour-that-learned-to-breathe")]
    public async Task A_series_is_replayed_by_its_title_and_by_its_name(string series)
    {
        await using var session = await StartWithOneUploadAsync();
        foreach (var part in new[] { "harbour-1.html", "harbour-2.html" })
        {
            await session.UploadAsync(part, RepositoryFiles.Read($"samples/inbox/{part}"));
            Assert.True((await session.AnnounceAsync(part, Stop)).IsSuccess);
        }

        await session.Worker.InvokeAsync(new TriggerInput.Timer("SweepInbox"), Stop);
        using var dry = await ReplayAsync(session, $"series={Uri.EscapeDataString(series)}", HttpStatusCode.OK);

        Assert.Equal(
            ["harbour-1.html", "harbour-2.html"],
            dry.RootElement.GetProperty("uploads").EnumerateArray().Select(name => name.GetString())
        );
    }

    [Fact]
    public async Task A_series_that_is_not_there_is_said_to_be_missing()
    {
        await using var session = await StartWithOneUploadAsync();

        using var response = await session.Worker.SendAsync(
            "Replay",
            new HttpRequestMessage(HttpMethod.Post, "api/replay?series=No%20such%20story"),
            Stop
        );

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no series 'No such story'", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task<DateTimeOffset> StartedAsync(WorkerSession session) =>
        (await RunHistory.ReadAsync(session.Store, Assert.Single(await session.RunsAsync("good.html")), Stop))!.Started;

    private static async Task<JsonDocument> ReplayAsync(WorkerSession session, string query, HttpStatusCode expected)
    {
        using var response = await session.Worker.SendAsync("Replay", new HttpRequestMessage(HttpMethod.Post, $"api/replay?{query}"), Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(expected == response.StatusCode, text);
        return JsonDocument.Parse(text);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private async Task<WorkerSession> StartWithOneUploadAsync()
    {
        await azurite.OpenEmptyAsync();
        var session = await WorkerSession.StartAsync(app, await azurite.ConnectionStringAsync(), ("SweepMinimumAge", "00:00:00"));
        await session.UploadAsync("good.html", TestPage.With("open"));
        Assert.True((await session.AnnounceAsync("good.html", Stop)).IsSuccess);
        return session;
    }
}
