using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Azurite;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Functions;

public sealed class FullAzuriteTests(FullAzuriteFixture azurite) : IClassFixture<FullAzuriteFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_kept_next_to_blobs()
    {
        var connection = await azurite.ConnectionStringAsync();
        var queue = new QueueClient(connection, "messages");
        await queue.CreateIfNotExistsAsync(cancellationToken: Stop);
        await queue.SendMessageAsync("one", Stop);

        var message = await queue.ReceiveMessageAsync(cancellationToken: Stop);

        Assert.Equal("one", message.Value.MessageText);
        Assert.NotNull(await new BlobServiceClient(connection).GetPropertiesAsync(Stop));
    }

    [Fact]
    public async Task What_was_written_survives_a_stop()
    {
        using var data = new TemporaryFolder();
        var installation = await AzuriteInstallation.FindOrInstallAsync(null, Stop);
        await using (var first = await AzuriteServer.StartAsync(installation, data.Path, 0, AzuriteServices.All, Stop))
        {
            await new QueueClient(first.ConnectionString, "kept").CreateAsync(cancellationToken: Stop);
            await new BlobContainerClient(first.ConnectionString, "kept").CreateAsync(cancellationToken: Stop);
        }

        await using var again = await AzuriteServer.StartAsync(installation, data.Path, 0, AzuriteServices.All, Stop);

        Assert.True(await new QueueClient(again.ConnectionString, "kept").ExistsAsync(Stop));
        Assert.True(await new BlobContainerClient(again.ConnectionString, "kept").ExistsAsync(Stop));
    }
}
