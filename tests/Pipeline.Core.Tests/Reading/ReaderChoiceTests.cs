using Pipeline.Core.Configuration;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Tests.Reading;

public sealed class ReaderChoiceTests
{
    private static readonly string[] WithoutRival = ["readers.any", "readers.note", "readers.pack", "readers.fine", "readers.odd"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("plain", "a.bin", null, "AnyRequest")]
    [InlineData("plain", "a.txt", null, "AnyRequest")]
    [InlineData("plain", "a.NOTE", null, "NoteRequest")]
    [InlineData("plain", "a.note.txt", null, "NoteRequest")]
    [InlineData("plain", "a.pack", "Text/X-Note; charset=utf-8", "NoteRequest")]
    [InlineData("plain", "a.note", "application/octet-stream", "NoteRequest")]
    [InlineData("PACK\nFINE\u0001", "a.note", "text/x-note", "FineRequest")]
    [InlineData("PACK\nFINE\u0001 odd", "a.note", "text/x-note", "OddRequest")]
    public async Task A_reader_is_chosen_by_content_then_declared_type_then_name(string content, string name, string? type, string reader)
    {
        var outcome = await Pipeline(WithoutRival).ProcessAsync(PipelineHost.Upload(content, name) with { DeclaredMediaType = type }, Stop);

        Assert.Equal(reader, Assert.Single(outcome.Documents).MediaType);
    }

    [Theory]
    [InlineData("readers.note", "readers.rival", "names that end in '.note'")]
    [InlineData("readers.any", "trial.read", "what no reader knows")]
    public void Two_readers_that_declare_the_same_stop_the_start_and_are_named(string one, string other, string what)
    {
        var message = Assert.Throws<ConfigurationException>(() => Pipeline([one, other])).Message;

        Assert.Contains($"claim {what}", message);
        Assert.Contains($"'{one}'", message);
        Assert.Contains($"'{other}'", message);
    }

    [Fact]
    public async Task Two_detectors_that_claim_one_upload_reject_it_and_are_named()
    {
        var outcome = await Pipeline(["readers.any", "readers.odd", "readers.rival"]).ProcessAsync(PipelineHost.Upload("odd and rival"), Stop);

        Assert.Equal((RunFailure.Rejected, "two-readers"), (outcome.Failure!.Kind, outcome.Failure.Code));
        Assert.Contains("'readers.odd' of plugin 'readers'", outcome.Failure.Message);
        Assert.Contains("'readers.rival' of plugin 'readers'", outcome.Failure.Message);
    }

    [Fact]
    public async Task A_detector_that_throws_fails_its_upload_alone_and_is_named()
    {
        var pipeline = Pipeline(WithoutRival);

        var outcome = await pipeline.ProcessAsync(PipelineHost.Upload("detector-throws"), Stop);

        Assert.Equal(RunFailure.Faulted, outcome.Failure!.Kind);
        Assert.Contains("'readers.odd' of plugin 'readers' 1.0.0 threw InvalidOperationException: thrown on purpose", outcome.Failure.Message);
        Assert.Null((await pipeline.ProcessAsync(PipelineHost.Upload("plain"), Stop)).Failure);
    }

    [Fact]
    public async Task A_detector_that_hangs_fails_its_upload_alone_and_is_named()
    {
        var pipeline = Pipeline(WithoutRival, ("Pipeline:Steps:Timeout", "00:00:00.300"));

        var outcome = await pipeline.ProcessAsync(PipelineHost.Upload("detector-hangs"), Stop);

        Assert.Equal((RunFailure.Faulted, "readers.odd"), (outcome.Failure!.Kind, outcome.Failure.Step));
        Assert.Contains("The detector of 'readers.odd' of plugin 'readers' 1.0.0 did not answer within 0.3 s (Pipeline:Steps:Timeout)", outcome.Failure.Message);
        Assert.Null((await pipeline.ProcessAsync(PipelineHost.Upload("plain"), Stop)).Failure);
    }

    [Fact]
    public async Task A_detector_whose_constructor_throws_fails_uploads_with_its_name_and_not_the_start()
    {
        var outcome = await Pipeline(["readers.any", "readers.unmakeable"]).ProcessAsync(PipelineHost.Upload("plain"), Stop);

        Assert.Equal((RunFailure.Faulted, "readers.unmakeable"), (outcome.Failure!.Kind, outcome.Failure.Step));
        Assert.Contains("'readers.unmakeable' of plugin 'readers' 1.0.0 threw InvalidOperationException in its constructor: thrown in the constructor", outcome.Failure.Message);
    }

    [Fact]
    public async Task What_no_reader_claims_is_rejected()
    {
        var outcome = await Pipeline(["readers.pack"]).ProcessAsync(PipelineHost.Upload("plain", "a.txt"), Stop);

        Assert.Equal((RunFailure.Rejected, "unknown-format"), (outcome.Failure!.Kind, outcome.Failure.Code));
    }

    [Theory]
    [InlineData("trial.behave", "is no reader")]
    [InlineData("readers.nothing", "no loaded plugin has it")]
    public void A_wrong_reader_in_the_configuration_is_named(string id, string message) =>
        Assert.Contains(message, Assert.Throws<ConfigurationException>(() => Pipeline([id])).Message);

    [Fact]
    public void The_slot_stands_first_and_once() =>
        Assert.Contains("must stand first", Assert.Throws<ConfigurationException>(() => PipelineHost.Pipeline(["trial.read", "read"])).Message);

    [Fact]
    public void The_hash_tells_readers_apart() => Assert.NotEqual(Pipeline(["readers.any"]).Hash, Pipeline(["readers.any", "readers.odd"]).Hash);

    [Fact]
    public void The_order_in_which_readers_are_listed_means_nothing() =>
        Assert.Equal(Pipeline(WithoutRival).Hash, Pipeline([.. WithoutRival.Reverse()]).Hash);

    private static DocumentPipeline Pipeline(string[] readers, params (string Key, string Value)[] settings)
    {
        var values = settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        for (var index = 0; index < readers.Length; index++)
            values[$"Pipeline:Steps:Readers:{index}"] = readers[index];
        return PipelineHost.Pipeline(["read"], values);
    }
}
