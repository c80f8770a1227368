using System.Text.Json;
using Pipeline.FunctionsHost.Worker;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>The published worker and its host: how they begin and how they end.</summary>
public sealed class LoadTests(PublishedApp app, FullAzuriteFixture azurite)
{
    private static readonly string[] Names = ["IngestArticle", "IngestArticleLocal", "PoisonedUpload", "Replay", "Status", "SweepInbox"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Six_functions_are_indexed_and_load_with_the_bindings_that_the_package_declares()
    {
        await using var session = await WorkerSession.StartAsync(app, await azurite.ConnectionStringAsync());
        using var package = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(await app.RunnableFolderAsync(), "functions.metadata"), Stop)
        );

        Assert.Equal(Names, session.Worker.Functions.Keys);
        foreach (var declared in package.RootElement.EnumerateArray())
        {
            var loaded = session.Worker.Functions[declared.GetProperty("name").GetString()!];
            Assert.Equal(
                declared.GetProperty("bindings").EnumerateArray().Select(TypeOf),
                loaded.Bindings.Select(binding => TypeOf(JsonDocument.Parse(binding).RootElement))
            );
        }
    }

    [Fact]
    public async Task A_host_that_asks_the_worker_to_end_is_obeyed()
    {
        await using var session = await WorkerSession.StartAsync(app, await azurite.ConnectionStringAsync());

        session.Worker.Terminate();
        await session.Worker.Process.WaitForExitAsync(Stop);

        AssertEndedInOrder(session.Worker.Process);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_worker_whose_host_has_gone_ends_whether_it_watches_the_inbox_or_not(string localTriggerIsOff)
    {
        await using var session = await WorkerSession.StartAsync(
            app,
            await azurite.ConnectionStringAsync(),
            (AppSettings.LocalTriggerDisabled, localTriggerIsOff)
        );

        await session.Server.DisposeAsync();
        await session.Worker.Process.WaitForExitAsync(Stop);

        AssertEndedInOrder(session.Worker.Process);
    }

    private static void AssertEndedInOrder(WorkerProcess worker) =>
        Assert.True(worker.ExitCode == 0, $"{worker.ExitCode}: {string.Join('\n', worker.Output)}");

    private static (string?, string?) TypeOf(JsonElement binding) =>
        (binding.GetProperty("type").GetString(), binding.GetProperty("direction").GetString());
}
