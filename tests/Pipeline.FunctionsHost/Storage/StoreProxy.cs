using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.FunctionsHost.Storage;

/// <summary>Stands in front of a blob service and refuses or holds chosen requests, as permissions, networks and slow disks do.</summary>
public sealed class StoreProxy : IAsyncDisposable
{
    private static readonly string[] HopByHop = ["Transfer-Encoding", "Connection", "Host"];

    private readonly WebApplication _server;
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }
    );
    private readonly Uri _service;
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StoreProxy(WebApplication server, Uri service) => (_server, _service) = (server, service);

    /// <summary>Which paths are refused with 403.</summary>
    public Func<string, bool> IsRefused { get; set; } = _ => false;

    /// <summary>Which paths are held until the client gives up.</summary>
    public Func<string, bool> IsHeld { get; set; } = _ => false;

    /// <summary>Completes when the first request is held.</summary>
    public Task Held => _held.Task;

    private Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Starts a proxy on a free port in front of the service at <paramref name="service"/>.</summary>
    public static async Task<StoreProxy> StartAsync(Uri service, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var proxy = new StoreProxy(server, service);
        server.Run(proxy.AnswerAsync);
        await server.StartAsync(cancellationToken);
        return proxy;
    }

    /// <summary>A connection string that leads to the same blobs through this proxy.</summary>
    public string Through(string connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.Replace(
            _service.GetLeftPart(UriPartial.Authority),
            Address.GetLeftPart(UriPartial.Authority),
            StringComparison.Ordinal
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (IsHeld(path))
        {
            _held.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        if (IsRefused(path))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.Headers["x-ms-error-code"] = "AuthorizationPermissionMismatch";
            return;
        }

        using var request = Copy(context);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (
            var (name, values) in answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => !HopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        )
            context.Response.Headers[name] = values.ToArray();
        if (request.Method != HttpMethod.Head && answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private HttpRequestMessage Copy(HttpContext context)
    {
        // The signature is over the path as it was sent, so it goes on unchanged.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var address = new Uri(
            $"{_service.GetLeftPart(UriPartial.Authority)}{target}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address);
        if (context.Request.ContentLength is not null || context.Request.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(context.Request.Body);
        foreach (
            var (name, values) in context.Request.Headers.Where(header => !HopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        )
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return request;
    }
}
