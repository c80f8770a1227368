using Pipeline.Core.Runs;

namespace Pipeline.Core.Tests.Steps;

public sealed class StepSettingsTests
{
    private static readonly string[] Order = ["trial.read", "trial.behave"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_time_out_of_its_own_holds_for_that_step_alone_and_is_named()
    {
        var outcome = await PipelineHost.Pipeline(Order, Of(("Timeout", "00:00:00.100"))).ProcessAsync(PipelineHost.Upload("wait"), Stop);
        var others = await PipelineHost.Pipeline(Order, new() { ["Pipeline:Steps:Settings:trial.read:Timeout"] = "00:00:00.100", ["Pipeline:Steps:Timeout"] = "00:00:00.300" })
            .ProcessAsync(PipelineHost.Upload("wait"), Stop);

        Assert.Contains("within 0.1 s (Pipeline:Steps:Settings:trial.behave:Timeout)", outcome.Failure!.Message);
        Assert.Contains("within 0.3 s (Pipeline:Steps:Timeout)", others.Failure!.Message);
    }

    [Fact]
    public async Task Limits_and_repetitions_of_its_own_go_before_those_of_all()
    {
        var few = await PipelineHost.Pipeline(Order, Of(("MaxDocuments", "2"))).ProcessAsync(PipelineHost.Upload("split"), Stop);
        var once = await PipelineHost.Pipeline(Order, Of(("FaultRetries", "0"))).ProcessAsync(PipelineHost.Upload("throw"), Stop);
        var impatient = await PipelineHost.Pipeline(Order, Of(("TransientRetries", "1"))).ProcessAsync(PipelineHost.Upload("transient-twice"), Stop);

        Assert.Equal(("too-many-documents", true), (few.Failure!.Code, few.Failure.Cure.Contains("Settings:trial.behave:MaxDocuments", StringComparison.Ordinal)));
        Assert.Equal(1, once.Steps[1].Calls);
        Assert.Equal((RunFailure.Transient, 2), (impatient.Failure!.Kind, impatient.Steps[1].Calls));
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("reject")]
    [InlineData("transient")]
    [InlineData("outside")]
    public async Task An_optional_step_that_fails_leaves_the_document_as_it_was_with_a_warning(string behaviour)
    {
        var outcome = await PipelineHost.Pipeline(Order, Of(("Optional", "true"))).ProcessAsync(PipelineHost.Upload(behaviour), Stop);

        Assert.Null(outcome.Failure);
        Assert.Equal(behaviour, Assert.Single(outcome.Documents).Text);
        var warning = Assert.Single(outcome.Warnings);
        Assert.Equal("step-left-out", warning.Code);
        Assert.Contains("trial.behave", warning.Message);
    }

    [Theory]
    [InlineData("MediaTypes:0", "text/html", false)]
    [InlineData("MediaTypes:0", "text/*", true)]
    [InlineData("MediaTypes:0", "TEXT/PLAIN", true)]
    [InlineData("Names:0", "*.html", false)]
    [InlineData("Names:0", "up*.txt", true)]
    public async Task A_step_runs_only_where_type_and_name_say_so(string key, string pattern, bool runs)
    {
        var outcome = await PipelineHost.Pipeline(Order, Of((key, pattern))).ProcessAsync(PipelineHost.Upload("reject"), Stop);

        Assert.Equal(runs, outcome.Failure is not null);
    }

    [Fact]
    public async Task Of_type_and_name_both_must_fit()
    {
        var pipeline = PipelineHost.Pipeline(Order, Of(("MediaTypes:0", "text/plain"), ("Names:0", "letters/*"), ("Names:1", "*.md")));

        Assert.Null((await pipeline.ProcessAsync(PipelineHost.Upload("reject"), Stop)).Failure);
        Assert.NotNull((await pipeline.ProcessAsync(PipelineHost.Upload("reject", "letters/may/one.txt"), Stop)).Failure);
    }

    [Fact]
    public void What_can_change_a_result_changes_the_hash_and_nothing_else_does()
    {
        var plain = PipelineHost.Pipeline(Order).Hash;

        Assert.Equal(plain, PipelineHost.Pipeline(Order, Of(("Timeout", "00:00:10"))).Hash);
        Assert.NotEqual(plain, PipelineHost.Pipeline(Order, Of(("Optional", "true"))).Hash);
        Assert.NotEqual(plain, PipelineHost.Pipeline(Order, Of(("Names:0", "*.html"))).Hash);
        Assert.NotEqual(PipelineHost.Pipeline(Order, Of(("MediaTypes:0", "x/y"))).Hash, PipelineHost.Pipeline(Order, Of(("Names:0", "x/y"))).Hash);
    }

    private static Dictionary<string, string?> Of(params (string Key, string Value)[] settings) =>
        settings.ToDictionary(pair => $"Pipeline:Steps:Settings:trial.behave:{pair.Key}", pair => (string?)pair.Value);
}
