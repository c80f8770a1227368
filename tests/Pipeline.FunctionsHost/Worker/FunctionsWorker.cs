using System.Collections.Immutable;
using System.Net.Sockets;
using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost.Worker;

/// <summary>A worker with its functions loaded, as a host has it after the handshake.</summary>
public sealed class FunctionsWorker : IAsyncDisposable
{
    private const string HttpAddress = "HttpUri";
    private const string InvocationHeader = "x-ms-invocation-id";

    private readonly WorkerConnection _connection;
    private readonly HttpClient _http;

    private FunctionsWorker(
        WorkerProcess process,
        WorkerConnection connection,
        Uri address,
        ImmutableSortedDictionary<string, LoadedFunction> functions
    ) => (Process, _connection, _http, Functions) = (process, connection, new HttpClient { BaseAddress = address }, functions);

    /// <summary>The process itself.</summary>
    public WorkerProcess Process { get; }

    /// <summary>Its functions by name.</summary>
    public ImmutableSortedDictionary<string, LoadedFunction> Functions { get; }

    /// <summary>Starts a published worker, and indexes and loads its functions.</summary>
    /// <exception cref="InvalidOperationException">The worker ended, or refused; the message holds what it printed.</exception>
    public static async Task<FunctionsWorker> StartAsync(
        WorkerServer server,
        string folder,
        IReadOnlyDictionary<string, string> settings,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(server);
        var workerId = Guid.NewGuid().ToString();
        var process = WorkerProcess.Start(folder, server.Address, workerId, settings);
        try
        {
            var connected = server.Workers.ExpectAsync(workerId);
            if (await Task.WhenAny(connected, process.Exited).WaitAsync(cancellationToken) != connected)
                throw new InvalidOperationException($"The worker ended with {process.ExitCode}: {string.Join('\n', process.Output)}");
            var connection = await connected;
            var started = await Handshake.InitializeAsync(connection, folder, cancellationToken);
            var functions = await Handshake.LoadAsync(connection, folder, cancellationToken);
            return new FunctionsWorker(process, connection, new Uri(started.Capabilities[HttpAddress]), functions);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Invokes a function; when <paramref name="cancellationToken"/> is cancelled, the worker is asked to cancel, and its answer is still
    /// awaited.
    /// </summary>
    /// <exception cref="WorkerGoneException">The worker ended before it answered.</exception>
    public async Task<InvocationOutcome> InvokeAsync(TriggerInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var request = input.ToRequest(Functions[input.Function].Id);
        await using var cancelling = cancellationToken.Register(() =>
            _connection.Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = request.InvocationId } })
        );
        var answer = await _connection.AskAsync(new StreamingMessage { InvocationRequest = request }, CancellationToken.None);
        var result = answer.InvocationResponse.Result;
        return new InvocationOutcome(result.Status, result.Exception is { } error ? $"{error.Message}\n{error.StackTrace}" : "");
    }

    /// <summary>Sends an HTTP request to the worker's own web server, with the invocation that belongs to it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string function, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await WaitForWebServerAsync(cancellationToken);
        var invocation = new TriggerInput.Http(function).ToRequest(Functions[function].Id);
        request.Headers.Add(InvocationHeader, invocation.InvocationId);
        var answered = _connection.AskAsync(new StreamingMessage { InvocationRequest = invocation }, cancellationToken);
        var response = await _http.SendAsync(request, cancellationToken);
        await answered;
        return response;
    }

    /// <summary>Asks the worker to end, as a host does that stops in order.</summary>
    public void Terminate() => _connection.Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Process.DisposeAsync();
    }

    // The worker answers the handshake before its web server listens.
    private async Task WaitForWebServerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(_http.BaseAddress!.Host, _http.BaseAddress.Port, cancellationToken);
                return;
            }
            catch (SocketException) when (!Process.Exited.IsCompleted)
            {
                await Task.Delay(20, cancellationToken);
            }
        }
    }
}
