using Pipeline.Core.Configuration;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Tests.Steps;

public sealed class PipelineTests
{
    private static readonly string[] Order = ["trial.read", "trial.behave"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steps_run_in_the_configured_order_over_every_document()
    {
        var outcome = await PipelineHost.Pipeline(["trial.read", "trial.behave", "trial.costly"]).ProcessAsync(PipelineHost.Upload("split"), Stop);

        Assert.Null(outcome.Failure);
        Assert.Equal(3, outcome.Documents.Length);
        Assert.Equal([("trial.read", 1), ("trial.behave", 1), ("trial.costly", 3)], outcome.Steps.Select(step => (step.Step, step.Calls)));
    }

    [Fact]
    public async Task Options_of_a_step_come_from_its_section()
    {
        var pipeline = PipelineHost.Pipeline(Order, new() { ["Pipeline:Steps:Options:trial.behave:Pieces"] = "5" });

        Assert.Equal(5, (await pipeline.ProcessAsync(PipelineHost.Upload("split"), Stop)).Documents.Length);
    }

    [Fact]
    public async Task Warnings_come_with_the_documents()
    {
        var outcome = await PipelineHost.Pipeline(Order).ProcessAsync(PipelineHost.Upload("warn"), Stop);

        Assert.Equal("odd", Assert.Single(outcome.Warnings).Code);
        Assert.Single(outcome.Documents);
    }

    [Theory]
    [InlineData("throw", "faulted", "threw InvalidOperationException: thrown on purpose")]
    [InlineData("null", "faulted", "returned null")]
    [InlineData("no-task", "faulted", "returned null and no task")]
    [InlineData("nothing", "faulted", "without a document")]
    [InlineData("outside", "faulted", "not inside its text")]
    [InlineData("null-warning", "faulted", "broke its contract: a warning is null")]
    [InlineData("null-metadata", "faulted", "broke its contract: the metadata are null")]
    [InlineData("null-type", "faulted", "media type or charset is null")]
    [InlineData("no-number", "faulted", "a keyword is null or its score is no number")]
    [InlineData("null-rejection", "faulted", "its rejection has no code")]
    [InlineData("wait", "faulted", "did not end within 0.2 s")]
    [InlineData("block", "faulted", "did not end within 0.2 s")]
    [InlineData("loop", "faulted", "did not end within 0.2 s")]
    [InlineData("transient", "transient", "not ready")]
    [InlineData("reject", "rejected", "not wanted here")]
    public async Task A_step_that_fails_fails_its_own_upload_and_is_named(string behaviour, string kind, string message)
    {
        var pipeline = PipelineHost.Pipeline(Order, new() { ["Pipeline:Steps:Timeout"] = "00:00:00.200" });

        var outcome = await pipeline.ProcessAsync(PipelineHost.Upload(behaviour), Stop);
        var next = await pipeline.ProcessAsync(PipelineHost.Upload("fine"), Stop);

        Assert.Equal(kind, outcome.Failure!.Kind);
        Assert.Contains(message, outcome.Failure.Message);
        Assert.Equal("trial.behave", outcome.Failure.Step);
        Assert.Empty(outcome.Documents);
        Assert.Null(next.Failure);
    }

    [Fact]
    public async Task A_transient_failure_that_passes_is_a_success()
    {
        var outcome = await PipelineHost.Pipeline(Order).ProcessAsync(PipelineHost.Upload("transient-twice"), Stop);

        Assert.Null(outcome.Failure);
        Assert.Equal(3, outcome.Steps[1].Calls);
    }

    [Fact]
    public async Task A_rejection_is_not_repeated_and_a_fault_once()
    {
        var pipeline = PipelineHost.Pipeline(Order);

        Assert.Equal(1, (await pipeline.ProcessAsync(PipelineHost.Upload("reject"), Stop)).Steps[1].Calls);
        Assert.Equal(2, (await pipeline.ProcessAsync(PipelineHost.Upload("throw"), Stop)).Steps[1].Calls);
    }

    [Fact]
    public async Task Of_several_documents_one_that_is_refused_is_left_out_with_a_warning()
    {
        var outcome = await PipelineHost.Pipeline(["trial.read", "trial.behave", "trial.second"]).ProcessAsync(PipelineHost.Upload("split"), Stop);

        Assert.Equal(2, outcome.Documents.Length);
        Assert.Equal("Document 1 was left out (not-wanted): the first is not wanted", Assert.Single(outcome.Warnings).Message);
    }

    [Fact]
    public async Task An_upload_may_not_become_more_documents_than_the_limit()
    {
        var outcome = await PipelineHost.Pipeline(Order, new() { ["Pipeline:Steps:MaxDocuments"] = "2" }).ProcessAsync(PipelineHost.Upload("split"), Stop);

        Assert.Equal((RunFailure.Rejected, "too-many-documents"), (outcome.Failure!.Kind, outcome.Failure.Code));
    }

    [Fact]
    public async Task Cancelling_is_no_failure_of_the_upload()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var work = PipelineHost.Pipeline(Order).ProcessAsync(PipelineHost.Upload("wait"), cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    [Theory]
    [InlineData("Pipeline:Steps:Timeuot", "1", "Timeuot")]
    [InlineData("Pipeline:Steps:Timeout", "soon", "Timeout")]
    [InlineData("Pipeline:Steps:MaxDocuments", "0", "MaxDocuments")]
    [InlineData("Pipeline:Steps:Order:0", "trial.raed", "trial.raed")]
    [InlineData("Pipeline:Steps:Order:2", "trial.read", "stands twice")]
    [InlineData("Pipeline:Steps:Options:trial.behave:Pieces", "1000", "Pieces")]
    [InlineData("Pipeline:Steps:Options:trial.behave:Pices", "1", "Pices")]
    [InlineData("Pipeline:Steps:Options:trial.nothing:X", "1", "trial.nothing")]
    [InlineData("Pipeline:Plugins:Path", "/no/such/folder", "no plugin was loaded from")]
    public void A_wrong_setting_stops_the_start_and_is_named(string key, string value, string named)
    {
        var settings = new Dictionary<string, string?> { ["Pipeline:Steps:Order:0"] = "trial.read", ["Pipeline:Steps:Order:1"] = "trial.behave", [key] = value };

        Assert.Contains(named, Assert.Throws<ConfigurationException>(() => PipelineHost.Build([], settings)).Message);
    }

    [Fact]
    public void The_hash_tells_order_and_options_apart_and_is_stable()
    {
        var settings = new Dictionary<string, string?> { ["Pipeline:Steps:Options:trial.behave:Pieces"] = "5" };

        Assert.Equal(PipelineHost.Pipeline(Order).Hash, PipelineHost.Pipeline(Order).Hash);
        Assert.NotEqual(PipelineHost.Pipeline(Order).Hash, PipelineHost.Pipeline(["trial.read"]).Hash);
        Assert.NotEqual(PipelineHost.Pipeline(Order).Hash, PipelineHost.Pipeline(Order, settings).Hash);
    }
}
