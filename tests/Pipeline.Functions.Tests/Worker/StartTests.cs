using System.Text.Json.Nodes;
using Pipeline.FunctionsHost.Worker;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>A worker that cannot start says why in one line and ends; what arrives meanwhile waits.</summary>
public sealed class StartTests(PublishedApp app, FullAzuriteFixture azurite)
{
    // Nothing listens on the first ports of the range that systems keep for themselves.
    private const string NoHost = "http://127.0.0.1:1/";
    private const string BlobsOnly =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_storage_it_names_the_settings() =>
        Assert.Contains("PipelineStorage__blobServiceUri", await FailAsync(2, ("PipelineStorage", "")), StringComparison.Ordinal);

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=x;AccountKey=secret")]
    [InlineData("nonsense")]
    public async Task A_connection_string_that_is_none_is_not_repeated(string connection)
    {
        var line = await FailAsync(2, ("PipelineStorage", connection));

        Assert.Contains("PipelineStorage", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_without_a_queue_service_is_named() =>
        Assert.Contains("QueueEndpoint", await FailAsync(2, ("PipelineStorage", BlobsOnly)), StringComparison.Ordinal);

    [Fact]
    public async Task An_address_for_blobs_alone_is_not_enough() =>
        Assert.Contains(
            "PipelineStorage__queueServiceUri",
            await FailAsync(2, ("PipelineStorage__blobServiceUri", "https://x.blob.core.windows.net")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_emulator_that_does_not_answer_is_named_with_its_port() =>
        Assert.Contains(
            "127.0.0.1:1,",
            await FailAsync(1, ("PipelineStorage", $"{BlobsOnly}QueueEndpoint=http://127.0.0.1:1/devstoreaccount1;")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_wrong_key_is_named_with_the_nearest_right_one() =>
        Assert.Contains("Timeout", await FailAsync(2, ("Pipeline__Steps__Timeot", "00:00:10")), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_key_in_the_settings_file_of_the_app_is_named()
    {
        using var copy = await CopyAsync();
        copy.Write("pipeline.json", """{ "Pipeline": { "Wach": { "Poll": "00:00:01" } } }""");

        Assert.Contains("Watch", await FailAsync(2, copy.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_age_that_is_no_time_is_named() =>
        Assert.Contains("SweepMinimumAge", await FailAsync(2, ("SweepMinimumAge", "soon")), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_plugin_folder_it_says_where_plugins_belong()
    {
        using var copy = await CopyAsync();
        Directory.Delete(copy.In("plugins"), recursive: true);

        Assert.Contains(copy.In("plugins"), await FailAsync(2, copy.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("pdf")]
    public async Task A_broken_plugin_is_named_whether_a_step_needs_it_or_only_some_uploads_do(string plugin)
    {
        using var copy = await CopyAsync();
        var manifest = copy.In("plugins", plugin, "plugin.json");
        File.Delete(copy.In("plugins", plugin, JsonNode.Parse(await File.ReadAllTextAsync(manifest, Stop))!["entry"]!.GetValue<string>()));

        Assert.Contains(copy.In("plugins", plugin), await FailAsync(2, copy.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_the_allow_list_leaves_out_is_no_fault()
    {
        await using var session = await WorkerSession.StartAsync(
            app,
            await azurite.ConnectionStringAsync(),
            ("Pipeline__Plugins__Allow", "articles")
        );

        Assert.Equal(6, session.Worker.Functions.Count);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_named() =>
        Assert.Contains(
            "Functions host does not answer",
            await FailAsync(1, ("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_upload_that_arrives_while_the_app_cannot_start_is_processed_when_it_can()
    {
        var connection = await azurite.ConnectionStringAsync();
        await using (var session = await WorkerSession.StartAsync(app, connection))
            await session.UploadAsync("start/meanwhile.html", TestPage.With("waiting"));
        await FailAsync(2, ("Pipeline__Steps__Timeot", "00:00:10"));

        await using var mended = await WorkerSession.StartAsync(app, connection, ("SweepMinimumAge", "00:00:00"));
        Assert.True((await mended.Worker.InvokeAsync(new TriggerInput.Timer("SweepInbox"), Stop)).IsSuccess);

        Assert.Contains("waiting on Friday", await mended.ArticleAsync("start/meanwhile.html"), StringComparison.Ordinal);
    }

    private async Task<string> FailAsync(int code, params (string Name, string Value)[] changed) =>
        await FailAsync(code, await app.RunnableFolderAsync(), changed);

    /// <summary>Starts the worker, expects it to end with this code, and gives the one line that it printed.</summary>
    private async Task<string> FailAsync(int code, string folder, params (string Name, string Value)[] changed)
    {
        var settings = AppSettings.For(await azurite.ConnectionStringAsync());
        foreach (var (name, value) in changed)
            settings[name] = value;
        await using var worker = WorkerProcess.Start(folder, new Uri(NoHost), "none", settings);
        await worker.WaitForExitAsync(Stop);

        var line = Assert.Single(worker.Output);
        Assert.StartsWith("Pipeline.Functions: ", line, StringComparison.Ordinal);
        Assert.Equal(code, worker.ExitCode);
        return line;
    }

    private async Task<TemporaryFolder> CopyAsync()
    {
        var copy = new TemporaryFolder();
        var from = await app.RunnableFolderAsync();
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = copy.In(Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }
}
