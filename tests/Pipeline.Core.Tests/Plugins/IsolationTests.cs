using System.Runtime.Loader;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Tests.Plugins;

public sealed class IsolationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_plugins_run_side_by_side_with_two_versions_of_one_library()
    {
        var outcome = await PipelineHost.Pipeline(["trial.read", "oldlibrary.tell", "newlibrary.tell", "trial.behave"]).ProcessAsync(PipelineHost.Upload("text"), Stop);

        Assert.Equal(["oldlibrary 15", "newlibrary 18"], Assert.Single(outcome.Documents).Keywords.Select(keyword => keyword.Text));
        Assert.Equal(2, AssemblyLoadContext.All.SelectMany(context => context.Assemblies).Where(assembly => assembly.GetName().Name == "YamlDotNet").Select(assembly => assembly.Location).Distinct().Count());
    }

    [Fact]
    public async Task A_plugins_native_library_is_found_in_its_own_folder()
    {
        var outcome = await PipelineHost.Pipeline(["trial.read", "native.ask"]).ProcessAsync(PipelineHost.Upload("text"), Stop);

        Assert.Null(outcome.Failure);
        Assert.Matches("^3\\.[0-9]+\\.[0-9]+$", Assert.Single(outcome.Documents[0].Keywords).Text);
    }

    [Fact]
    public async Task A_handler_that_throws_in_its_constructor_fails_its_own_uploads_alone_and_is_named()
    {
        await using var host = PipelineHost.Build(["read", "trial.unmakeable"], new() { ["Pipeline:Steps:Readers:0"] = "trial.read" });
        var pipeline = host.GetRequiredService<DocumentPipeline>();

        foreach (var name in new[] { "one.txt", "two.txt" })
        {
            var failure = (await pipeline.ProcessAsync(PipelineHost.Upload("text", name), Stop)).Failure!;

            Assert.Equal((RunFailure.Faulted, "trial.unmakeable"), (failure.Kind, failure.Step));
            Assert.Contains("Step 'trial.unmakeable' of plugin 'trial' 1.2.3 threw InvalidOperationException in its constructor: thrown in the constructor", failure.Message);
        }
    }

    [Fact]
    public async Task A_step_that_allocates_without_end_is_stopped_at_its_limit_and_is_named()
    {
        var pipeline = PipelineHost.Pipeline(["trial.read", "trial.behave"], new() { ["Pipeline:Steps:MaxMemory"] = "100000000", ["Pipeline:Steps:FaultRetries"] = "0" });

        var failure = (await pipeline.ProcessAsync(PipelineHost.Upload("allocate"), Stop)).Failure!;

        Assert.Equal(RunFailure.Faulted, failure.Kind);
        Assert.Contains("While step 'trial.behave' of plugin 'trial' 1.2.3 ran, the process grew by", failure.Message);
        Assert.Null((await pipeline.ProcessAsync(PipelineHost.Upload("fine"), Stop)).Failure);
    }

    [Fact]
    public async Task A_handler_that_returns_another_type_fails_its_own_uploads_alone_and_is_named()
    {
        var settings = new Dictionary<string, string?> { ["Pipeline:Steps:Settings:othertype.answer:Names:0"] = "for-it.*" };
        var pipeline = PipelineHost.Pipeline(["trial.read", "othertype.answer"], settings);

        var failure = (await pipeline.ProcessAsync(PipelineHost.Upload("text", "for-it.txt"), Stop)).Failure!;

        Assert.Equal((RunFailure.Faulted, "othertype.answer"), (failure.Kind, failure.Step));
        Assert.Contains("Step 'othertype.answer' of plugin 'othertype' 1.0.0 broke its contract: AnswerHandler answers AnswerRequest with String; a step answers with StepResult.", failure.Message);
        Assert.Null((await pipeline.ProcessAsync(PipelineHost.Upload("text"), Stop)).Failure);
    }

    [Fact]
    public void A_handler_that_returns_another_type_is_told_before_any_upload_comes()
    {
        var plugin = PluginCatalog.Load(new PluginOptions()).Plugins.Single(plugin => plugin.Manifest?.Id == "othertype");

        Assert.Null(plugin.Refusal);
        Assert.StartsWith("step 'othertype.answer': AnswerHandler answers AnswerRequest with String", Assert.Single(plugin.Flaws));
    }
}
