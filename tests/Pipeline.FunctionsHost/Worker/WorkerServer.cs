using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost.Worker;

/// <summary>The host's end of the protocol: a gRPC server on 127.0.0.1. Dispose ends every stream, as a host does that stops.</summary>
public sealed class WorkerServer : IAsyncDisposable
{
    internal const int MaxMessageBytes = 100_000_000;

    private readonly WebApplication _server;

    private WorkerServer(WebApplication server) => _server = server;

    internal Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    internal WorkerService Workers => _server.Services.GetRequiredService<WorkerService>();

    /// <summary>Starts the server on a free port.</summary>
    public static async Task<WorkerServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (MaxMessageBytes, MaxMessageBytes));
        builder.Services.AddSingleton<WorkerService>();
        var server = builder.Build();
        server.MapGrpcService<WorkerService>();
        await server.StartAsync(cancellationToken);
        return new WorkerServer(server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
    }
}
