using Pipeline.Testing;

namespace Contoso.Mask.Tests;

public sealed class MaskTests
{
    [Fact]
    public async Task An_address_is_masked_and_its_place_is_known()
    {
        var outcome = await TestPipeline.Of<MaskRequest>().RunAsync(TestInput.Article("Write to ann@example.org today."), TestContext.Current.CancellationToken);

        Assert.Equal(["Write to [address] today."], outcome.Body);
        Assert.Equal("ann@example.org".Length, outcome.Document.Blocks[0].Text.Locate(9, 1).Length);
    }

    [Fact]
    public async Task What_is_put_in_can_be_set()
    {
        var pipeline = TestPipeline.Of<MaskRequest>(new MaskOptions { Replacement = "#" });

        Assert.Equal(["#, #"], (await pipeline.RunAsync(TestInput.Article("a@b.example, c@d.example"), TestContext.Current.CancellationToken)).Body);
    }

    [Theory]
    [InlineData("nobody @ nowhere")]
    [InlineData("No address at all.")]
    public async Task Other_text_stays(string text) =>
        Assert.Equal([text], (await TestPipeline.Of<MaskRequest>().RunAsync(TestInput.Article(text), TestContext.Current.CancellationToken)).Body);
}
