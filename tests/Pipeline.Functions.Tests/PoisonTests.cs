using System.Text.Json;
using Azure.Storage.Blobs;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Runs;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

public sealed class PoisonTests(FullAzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_that_was_given_up_on_gets_a_dead_letter_with_its_replay()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var blob = await host.UploadAsync("poison/given-up.html", "lost");

        await host.Function<PoisonedUpload>().RunAsync(await MessageAsync(blob), Stop);

        var letter = Assert.Single(await host.LettersAsync("poison/given-up.html"));
        Assert.Equal("host-gave-up", letter.Failure.Code);
        Assert.Contains("--only 'poison/given-up.html'", letter.Replay, StringComparison.Ordinal);
        Assert.Equal(RunState.Faulted, Assert.Single(await host.RunsAsync("poison/given-up.html")).State);
    }

    [Fact]
    public async Task An_upload_that_was_finished_after_all_keeps_its_results()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var blob = await host.UploadAsync("poison/finished.html", "found");
        await host.Function<IngestArticle>().RunAsync(blob, Stop);

        await host.Function<PoisonedUpload>().RunAsync(await MessageAsync(blob), Stop);

        Assert.Empty(await host.LettersAsync("poison/finished.html"));
        Assert.Equal(RunState.Succeeded, Assert.Single(await host.RunsAsync("poison/finished.html")).State);
    }

    [Fact]
    public async Task An_older_version_leaves_the_present_one_alone()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        var message = await MessageAsync(await host.UploadAsync("poison/older.html", "cold"));
        await host.UploadAsync("poison/older.html", "warm");

        await host.Function<PoisonedUpload>().RunAsync(message, Stop);

        Assert.Empty(await host.RunsAsync("poison/older.html"));
        Assert.Empty(await host.LettersAsync("poison/older.html"));
    }

    [Fact]
    public async Task Another_container_is_not_ours()
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        await host.UploadAsync("poison/elsewhere.html", "far");

        await host.Function<PoisonedUpload>()
            .RunAsync("""{"ContainerName":"other","BlobName":"poison/elsewhere.html","ETag":"\"1\""}""", Stop);

        Assert.Empty(await host.RunsAsync("poison/elsewhere.html"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"BlobName\":\"a\"}")]
    public async Task A_message_that_cannot_be_read_is_a_dead_letter_that_quotes_it(string message)
    {
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());

        await host.Function<PoisonedUpload>().RunAsync(message, Stop);

        var letters = await DeadLetterHistory
            .ReadAsync(host.Store, Stop)
            .Where(letter => letter.Container == PoisonedUpload.Queue)
            .ToListAsync(Stop);
        var letter = Assert.Single(letters, letter => letter.Failure.Message.EndsWith($": {message}", StringComparison.Ordinal));
        Assert.Equal(("unreadable-message", message.Length), (letter.Failure.Code, letter.Bytes));
    }

    private static async Task<string> MessageAsync(BlobClient blob) =>
        JsonSerializer.Serialize(
            new
            {
                FunctionId = "Host.Functions.IngestArticle",
                BlobType = "BlockBlob",
                ContainerName = blob.BlobContainerName,
                BlobName = blob.Name,
                ETag = (await blob.GetPropertiesAsync(cancellationToken: Stop)).Value.ETag.ToString("H"),
            }
        );
}
