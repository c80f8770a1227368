using Pipeline.Azurite;
using Pipeline.Cli.Hosting;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Commands;

/// <summary>Where <c>pipeline up</c> starts Azurite.</summary>
/// <param name="Folder">Where Azurite keeps its data.</param>
/// <param name="Port">The port of the blob service, or 0.</param>
internal sealed record AzuritePlace(string Folder, int Port)
{
    /// <summary>Starts Azurite, creates the containers, and says how to connect.</summary>
    internal async Task<AzuriteServer> StartAsync(AzuriteServices services, StopSignal stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Stopping, stop.Abort);
        var installation = await AzuriteInstallation.FindOrInstallAsync(Console.Error.WriteLine, either.Token);
        var azurite = await AzuriteServer.StartAsync(installation, Folder, Port, services, either.Token);
        try
        {
            await BlobStores.Open(azurite.ConnectionString).EnsureContainersAsync(Containers.All, either.Token);
            Explain(azurite);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    private static void Explain(AzuriteServer azurite) => Console.Out.WriteLine(
        $"""
        Azurite is up. Its connection string:

          {azurite.ConnectionString}

        In Azure Storage Explorer: Connect > Local storage emulator > Blobs port {azurite.Port} > Connect; then open
        Blob Containers > {Containers.Inbox} and upload a page. Results appear in {Containers.Results}, failures in {Containers.DeadLetter}.

        """);
}
