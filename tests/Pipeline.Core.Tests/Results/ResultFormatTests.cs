using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Configuration;
using Pipeline.Core.Operations;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Results;

public sealed class ResultFormatTests : IDisposable
{
    private static readonly string[] Order = ["trial.read", "trial.behave"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_are_written_in_the_formats_that_are_configured_a_plugins_too()
    {
        await IngestAsync("Some words.", "text", "trial.lines");

        Assert.Equal(["article.json", "article.lst", "article.txt"], Written());
        Assert.Equal("Some words.", File.ReadAllText(_folder.In("results", "a.txt", "article.lst")));
        Assert.Equal("a.txt\n\nSome words.\n", File.ReadAllText(_folder.In("results", "a.txt", "article.txt")));
    }

    [Fact]
    public async Task A_format_that_is_taken_out_goes_with_the_next_run_and_only_its_own_files_go()
    {
        await IngestAsync("Some words.", "text", "trial.lines");
        File.WriteAllText(_folder.In("results", "a.txt", "notes.lst"), "a person's");
        await IngestAsync("Some words.");

        Assert.Equal(["article.json", "article.md", "notes.lst"], Written());
    }

    [Fact]
    public async Task Json_alone_is_json_alone()
    {
        await IngestAsync("Some words.", "json");

        Assert.Equal(["article.json"], Written());
    }

    [Theory]
    [InlineData("throw-in-writer", "Writer 'trial.lines' of plugin 'trial' 1.2.3 threw InvalidOperationException: written on purpose")]
    [InlineData("block-in-writer", "Writer 'trial.lines' of plugin 'trial' 1.2.3 did not end within 0.5 s")]
    public async Task A_writer_that_fails_fails_its_own_upload_and_is_named(string text, string message)
    {
        var report = await IngestAsync(text, "trial.lines");

        Assert.Equal(RunState.Faulted, report.Record!.State);
        Assert.Equal(("writer-faulted", "trial.lines"), (report.Record.Failure!.Code, report.Record.Failure.Step));
        Assert.Contains(message, report.Record.Failure.Message);
        Assert.True(File.Exists(_folder.In("deadletter", "a.txt.json")));
    }

    [Theory]
    [InlineData("Did you mean 'markdown'?", "markdwon")]
    [InlineData("'text' and 'trial.text' both write .txt", "text", "trial.text")]
    public void Formats_that_cannot_be_are_named(string message, params string[] formats) =>
        Assert.Contains(message, Assert.Throws<ConfigurationException>(() => Host(formats)).Message);

    [Fact]
    public void The_formats_are_part_of_the_hash()
    {
        string HashOf(params string[] formats) => Host(formats).GetRequiredService<DocumentPipeline>().Hash;

        Assert.Equal(HashOf(), HashOf("markdown"));
        Assert.NotEqual(HashOf("text"), HashOf("markdown"));
        Assert.NotEqual(HashOf("text"), HashOf("trial.text"));
    }

    private static ServiceProvider Host(string[] formats)
    {
        var settings = formats.Select((format, index) => (Key: $"Pipeline:Results:Formats:{index}", Value: format)).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        settings["Pipeline:Steps:Timeout"] = "00:00:00.500";
        return PipelineHost.Build(Order, settings);
    }

    private async Task<RunReport> IngestAsync(string text, params string[] formats)
    {
        var store = new FolderBlobStore(_folder.Path);
        await store.EnsureContainersAsync(Containers.All, Stop);
        await store.PutAsync(Containers.Inbox, "a.txt", new BlobWrite(Encoding.UTF8.GetBytes(text), "text/plain", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);
        await using var host = Host(formats);
        return (await host.GetRequiredService<Ingestion>().IngestAsync("a.txt", new StoreInbox(store), store, Stop))!;
    }

    private string[] Written() => [.. Directory.GetFiles(_folder.In("results", "a.txt")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
}
