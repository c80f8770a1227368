using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Testing.Tests.Steps;
using Pipeline.Uploads;

namespace Pipeline.Testing.Tests;

public sealed class TestPipelineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_steps_run_over_every_document_of_an_unread_upload()
    {
        var outcome = await TestPipeline.Of<LinesRequest>().Then<WaywardRequest>(new WaywardOptions("warns-with-an-odd-code")).RunAsync("one\ntwo", Stop);

        Assert.Equal(["one", "two"], outcome.Body);
        Assert.Equal(["", ""], outcome.Warnings);
    }

    [Theory]
    [InlineData("throws", "threw InvalidOperationException: thrown on purpose")]
    [InlineData("null", "returned null")]
    [InlineData("rejects", "not wanted")]
    public async Task What_ended_otherwise_says_why_when_documents_are_asked_for(string sin, string why)
    {
        var outcome = await TestPipeline.Of<WaywardRequest>(new WaywardOptions(sin)).RunAsync(TestInput.Article("Some text."), Stop);

        Assert.Contains(why, Assert.Throws<StepTestException>(() => outcome.Document).Message);
    }

    [Fact]
    public async Task An_article_is_a_sound_document_whose_blocks_stand_where_they_say()
    {
        var input = TestInput.Article("First.", "Second.").Titled("Both").In("en");

        Assert.Null(DocumentContract.FirstFlaw(input.Document));
        Assert.All(input.Document.Blocks, block => Assert.Equal(block.Text.Value, input.Document.Text.Substring(block.Text.Span.Start, block.Text.Span.Length)));
        Assert.Equal("not-wanted", (await TestPipeline.Of<WaywardRequest>(new WaywardOptions("rejects")).RunAsync(input, Stop)).Rejection.Code);
    }

    /// <summary>Makes a document of each line.</summary>
    [Step("wayward.lines")]
    public sealed record LinesRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

    public sealed class LinesHandler : IRequestHandler<LinesRequest, StepResult>
    {
        public Task<StepResult> Handle(LinesRequest request, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(request);
            var lines = System.Text.Encoding.UTF8.GetString(request.Upload.Content.Span).Split('\n');
            return Task.FromResult(StepResult.Split([.. lines.Select(line => TestInput.Article(line).Document)]));
        }
    }
}
