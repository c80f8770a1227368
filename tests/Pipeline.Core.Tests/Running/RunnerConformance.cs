using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Tests.Running;

/// <summary>What a run over an inbox must do, on whichever store.</summary>
public abstract class RunnerConformance : IAsyncLifetime
{
    private static readonly string[] Order = ["trial.read", "trial.behave"];

    private IBlobStore _store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenEmptyAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A store that holds nothing.</summary>
    protected abstract Task<IBlobStore> OpenEmptyAsync();

    [Fact]
    public async Task A_success_has_results_and_a_record_with_its_steps()
    {
        await UploadAsync("a.txt", "some words");

        var report = Assert.Single(await RunAsync());

        Assert.Equal(RunState.Succeeded, report.Record!.State);
        Assert.Equal(Order, report.Record.Steps.Select(step => step.Step));
        Assert.Equal(["a.txt/article.json", "a.txt/article.md"], await NamesAsync(Containers.Results));
        Assert.Equal(2, Assert.Single(report.Record.Documents).Words);
    }

    [Fact]
    public async Task Fewer_documents_than_before_leave_no_stale_results()
    {
        await UploadAsync("a.txt", "split");
        await RunAsync();
        Assert.Equal(6, (await NamesAsync(Containers.Results)).Count);
        await UploadAsync("a.txt", "one");

        await RunAsync();

        Assert.Equal(["a.txt/article.json", "a.txt/article.md"], await NamesAsync(Containers.Results));
    }

    [Fact]
    public async Task A_failure_keeps_what_an_older_version_became_and_says_so_in_deadletter()
    {
        await UploadAsync("a.txt", "good words");
        await RunAsync();
        await UploadAsync("a.txt", "throw");

        var report = Assert.Single(await RunAsync());

        Assert.Equal(RunState.Faulted, report.Record!.State);
        Assert.Contains("a.txt/article.md", await NamesAsync(Containers.Results));
        var letter = Assert.Single(await DeadLetterHistory.ReadAsync(_store, Stop).ToListAsync(Stop));
        Assert.Equal("pipeline run --store \"$PIPELINE_STORE\" --only 'a.txt' --force", letter.Replay);
        Assert.Contains("thrown on purpose", letter.Failure.Message);
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_refused_by_its_length_and_never_read()
    {
        await UploadAsync("big.txt", new string('x', 1001));
        var source = new MeddledSource(new StoreInbox(_store), () => throw new InvalidOperationException("it was read"));

        var report = Assert.Single(await RunAsync(source, settings: new() { ["Pipeline:Uploads:MaxBytes"] = "1000" }));

        Assert.Equal(RunState.Rejected, report.Record!.State);
        Assert.Equal("too-large", report.Record.Failure!.Code);
        Assert.Contains("big.txt.json", await NamesAsync(Containers.DeadLetter));
    }

    [Fact]
    public async Task An_upload_replaced_while_it_is_worked_on_is_superseded_and_its_successor_is_not_harmed()
    {
        await UploadAsync("a.txt", "old words");
        var source = new MeddledSource(new StoreInbox(_store), () => UploadAsync("a.txt", "new words here"));

        var report = Assert.Single(await RunAsync(source));
        var next = Assert.Single(await RunAsync());

        Assert.Equal(RunState.Superseded, report.Record!.State);
        Assert.Equal(RunState.Succeeded, next.Record!.State);
        Assert.Contains("new words here", await ArticleAsync("a.txt"));
        Assert.Empty(await NamesAsync(Containers.DeadLetter));
    }

    [Fact]
    public async Task An_upload_deleted_while_it_is_worked_on_is_withdrawn()
    {
        await UploadAsync("a.txt", "words");
        var source = new MeddledSource(new StoreInbox(_store), () => _store.DeleteAsync(Containers.Inbox, "a.txt", null, Stop));

        var report = Assert.Single(await RunAsync(source));

        Assert.Equal(RunState.Withdrawn, report.Record!.State);
        Assert.Empty(await NamesAsync(Containers.Results));
    }

    [Fact]
    public async Task A_run_whose_host_stopped_without_a_word_is_taken_up_when_its_claim_has_run_out()
    {
        await UploadAsync("a.txt", "words");
        var record = Assert.Single(await RunAsync()).Record!;
        var claimedUntil = DateTimeOffset.UtcNow.AddMilliseconds(400);
        await OverwriteAsync(record with { State = RunState.Running, Owner = "elsewhere|1|1", ClaimedUntil = claimedUntil, Ended = null });

        var report = Assert.Single(await RunAsync());

        Assert.Equal(RunState.Succeeded, report.Record!.State);
        Assert.Equal(2, report.Record.Attempt);
        Assert.True(report.Record.Started >= claimedUntil, "the claim of the other must be respected until it runs out");
    }

    [Fact]
    public async Task An_upload_that_keeps_stopping_its_host_is_given_up()
    {
        await UploadAsync("a.txt", "words");
        var record = Assert.Single(await RunAsync()).Record!;
        await OverwriteAsync(record with { State = RunState.Running, Owner = "elsewhere|1|1", ClaimedUntil = DateTimeOffset.UtcNow, Attempt = 5, Ended = null });

        var report = Assert.Single(await RunAsync());

        Assert.Equal(RunState.Faulted, report.Record!.State);
        Assert.Equal("stopped-its-host", report.Record.Failure!.Code);
    }

    [Fact]
    public async Task Cancelling_gives_the_run_back_at_once_and_does_not_count_as_an_attempt()
    {
        await UploadAsync("a.txt", "wait");
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var work = RunAsync(cancel: cancelled.Token);
        while ((await NamesAsync(Containers.Runs)).Count == 0)
            await Task.Delay(10, Stop);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);

        var record = Assert.Single(await RunHistory.ReadAsync(_store, Stop).ToListAsync(Stop));

        Assert.Equal((RunState.Running, 0), (record.State, record.Attempt));
        Assert.True(record.ClaimedUntil <= DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Checkpoints_of_a_run_that_is_taken_up_again_save_the_costly_step()
    {
        var pipeline = PipelineHost.Pipeline(["trial.read", "trial.costly"]);
        var checkpoints = new StoredCheckpoints(_store, new RunKey("inbox", "a.txt", "1", pipeline.Hash));
        await _store.EnsureContainersAsync(Containers.All, Stop);

        var first = await pipeline.ProcessAsync(PipelineHost.Upload("words", "a.txt"), checkpoints, Stop);
        var second = await pipeline.ProcessAsync(PipelineHost.Upload("words", "a.txt"), checkpoints, Stop);
        await checkpoints.DeleteAllAsync(Stop);

        Assert.Equal(first.Documents[0].Keywords[0], second.Documents[0].Keywords[0]);
        Assert.Equal(first.Documents[0].Blocks[0].Text.Value, second.Documents[0].Blocks[0].Text.Value);
        Assert.Empty(await NamesAsync(Containers.Runs));
    }

    [Fact]
    public async Task A_damaged_record_is_named_with_its_cure_and_the_others_go_on()
    {
        await UploadAsync("a.txt", "words");
        await UploadAsync("b.txt", "words");
        await RunAsync();
        var name = (await NamesAsync(Containers.Runs))[0];
        await _store.PutAsync(Containers.Runs, name, new BlobWrite("{"u8.ToArray(), "application/json", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);

        var reports = await RunAsync();

        Assert.Contains(reports, report => report.Upload == "a.txt" && report.Problem!.Contains("Delete it"));
        Assert.Contains(reports, report => report.Upload == "b.txt" && report.IsFinished);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../up.txt")]
    [InlineData("back\\slash.txt")]
    [InlineData("%2e%2e/%2e%2e.txt")]
    [InlineData("bell\u0007.txt")]
    [InlineData("emoji-😀.txt")]
    [InlineData("trailing.")]
    [InlineData("UPPER.txt")]
    public async Task Any_name_of_an_upload_gives_results_under_a_name_that_every_store_holds(string name)
    {
        await UploadAsync(name, "words of " + name);
        await UploadAsync("upper.txt", "words of the other");

        var reports = await RunAsync();

        Assert.All(reports, report => Assert.Equal(RunState.Succeeded, report.Record!.State));
        var results = await NamesAsync(Containers.Results);
        Assert.Equal(4, results.Count);
        Assert.All(results, result => Assert.Equal(NameCodec.ForFiles(foldsCase: true).Encode(result), result));
        Assert.Contains(reports, report => report.Record!.Upload == name);
    }

    [Fact]
    public async Task A_name_of_nine_hundred_characters_is_no_obstacle()
    {
        var name = new string('n', 450) + "/" + new string('m', 445) + ".txt";
        await UploadAsync(name, "words");

        Assert.Equal(RunState.Succeeded, Assert.Single(await RunAsync()).Record!.State);
        Assert.All(await NamesAsync(Containers.Results), result => Assert.InRange(result.Length, 1, 150));
    }

    private async Task<List<RunReport>> RunAsync(IUploadSource? source = null, Dictionary<string, string?>? settings = null, CancellationToken? cancel = null)
    {
        await using var host = PipelineHost.Build(Order, settings);
        return await host.GetRequiredService<PipelineRunner>().RunAsync(source ?? new StoreInbox(_store), _store, new RunRequest(), Stop, cancel ?? Stop).ToListAsync(Stop);
    }

    private async Task UploadAsync(string name, string text)
    {
        await _store.EnsureContainersAsync(Containers.All, Stop);
        await _store.PutAsync(Containers.Inbox, name, new BlobWrite(Encoding.UTF8.GetBytes(text), "text/plain", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);
    }

    private async Task OverwriteAsync(RunRecord record)
    {
        var name = Assert.Single(await NamesAsync(Containers.Runs));
        var bytes = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(record, RunJson.Options);
        await _store.PutAsync(Containers.Runs, name, new BlobWrite(bytes, "application/json", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);
    }

    private async Task<List<string>> NamesAsync(string container) => await _store.ListAsync(container, "", Stop).Select(blob => blob.Name).ToListAsync(Stop);

    private async Task<string> ArticleAsync(string upload) =>
        Encoding.UTF8.GetString((await _store.ReadAsync(Containers.Results, $"{upload}/article.json", 1_000_000, null, Stop))!.Bytes.Span);
}
