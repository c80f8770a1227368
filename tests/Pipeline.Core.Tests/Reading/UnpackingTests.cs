using System.Text;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Documents;

namespace Pipeline.Core.Tests.Reading;

public sealed class UnpackingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_are_read_by_the_readers_that_claim_them_and_say_where_they_lay()
    {
        var outcome = await Process(Pack(("one.txt", "first"), ("two.note", "second"), ("inner.pack", Pack(("three.txt", "third")))));

        Assert.Null(outcome.Failure);
        Assert.Equal(["first", "second", "third"], outcome.Documents.Select(document => document.Text));
        Assert.Equal(["one.txt", "two.note", "inner.pack/three.txt"], outcome.Documents.Select(document => document.Member));
        Assert.Equal(["AnyRequest", "NoteRequest", "AnyRequest"], outcome.Documents.Select(document => document.MediaType));
        Assert.All(outcome.Documents, document => Assert.Equal(BlockRole.Body, document.Blocks[0].Role));
        Assert.Equal(["upload.txt/inner.pack", "upload.txt"], outcome.Documents[2].Declared.Select(field => field.Value));
    }

    [Fact]
    public async Task A_member_that_is_refused_leaves_the_others_standing_and_is_named()
    {
        var outcome = await Process(Pack(("good.txt", "good"), ("bad.txt", "refused")));

        Assert.Equal("good", Assert.Single(outcome.Documents).Text);
        var warning = Assert.Single(outcome.Warnings);
        Assert.Equal("left-out", warning.Code);
        Assert.Contains("bad.txt was left out (not-wanted): not wanted here", warning.Message);
    }

    [Fact]
    public async Task When_every_member_is_refused_the_upload_is() =>
        Assert.Equal("not-wanted", (await Process(Pack(("one.txt", "refused"), ("two.txt", "refused")))).Failure!.Code);

    [Fact]
    public async Task A_fault_at_one_member_is_a_fault_of_the_upload() =>
        Assert.Equal(RunFailure.Faulted, (await Process(Pack(("one.txt", "good"), ("two.txt", "thrown")))).Failure!.Kind);

    [Fact]
    public async Task Nothing_inside_breaks_the_contract() => Assert.Contains("found nothing", (await Process("PACK\n")).Failure!.Message);

    [Theory]
    [InlineData("MaxDepth", "3", "nested-too-deep")]
    [InlineData("MaxMembers", "4", "too-many-members")]
    [InlineData("MaxUnpackedBytes", "100", "unpacked-too-large")]
    public async Task What_is_unpacked_has_limits_over_all_depths(string key, string value, string code)
    {
        var content = Pack(("leaf.txt", "text"));
        for (var depth = 1; depth < 5; depth++)
            content = Pack(("inner.pack", content));

        Assert.Null((await Process(content)).Failure);
        Assert.Equal((RunFailure.Rejected, code), (await Process(content, key, value)).Failure is { } failure ? (failure.Kind, failure.Code) : default);
    }

    [Fact]
    public async Task A_member_is_no_longer_than_an_upload_may_be()
    {
        var outcome = await Process(Pack(("short.txt", "short"), ("long.txt", new string('x', 200))), "MaxBytes", "100");

        Assert.Equal("short", Assert.Single(outcome.Documents).Text);
        Assert.Contains("long.txt was left out (too-large)", Assert.Single(outcome.Warnings).Message);
    }

    [Fact]
    public async Task Only_a_reader_may_unpack()
    {
        var outcome = await PipelineHost.Pipeline(["trial.read", "trial.behave"]).ProcessAsync(PipelineHost.Upload("unpack"), Stop);

        Assert.Contains("is no reader", outcome.Failure!.Message);
    }

    private static Task<ProcessingOutcome> Process(string content, string? key = null, string? value = null)
    {
        var settings = new Dictionary<string, string?>();
        string[] readers = ["readers.any", "readers.note", "readers.pack"];
        for (var index = 0; index < readers.Length; index++)
            settings[$"Pipeline:Steps:Readers:{index}"] = readers[index];
        if (key is not null)
            settings[$"Pipeline:Uploads:{key}"] = value;
        return PipelineHost.Pipeline(["read"], settings).ProcessAsync(PipelineHost.Upload(content), Stop);
    }

    private static string Pack(params (string Name, string Content)[] members) =>
        "PACK\n" + string.Join('\n', members.Select(member => $"{member.Name} {Convert.ToBase64String(Encoding.UTF8.GetBytes(member.Content))}"));
}
