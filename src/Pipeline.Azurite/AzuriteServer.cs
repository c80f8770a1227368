using System.Diagnostics;
using System.Text;

namespace Pipeline.Azurite;

/// <summary>A running Azurite. Dispose stops it.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const int MaxAttempts = 5;

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly IReadOnlyList<AzuriteEndpoint> _endpoints;
    private readonly StringBuilder _output = new();
    private readonly List<AzuriteEndpoint> _silent;

    private AzuriteServer(Process process, IReadOnlyList<AzuriteEndpoint> endpoints) =>
        (_process, _endpoints, _silent) = (process, endpoints, [.. endpoints]);

    /// <summary>The blob service's port on 127.0.0.1.</summary>
    public int Port => _endpoints[0].Port;

    /// <summary>The connection string, with an endpoint for each service that runs.</summary>
    public string ConnectionString => AzuriteEndpoint.AccountSettings + string.Concat(_endpoints.Select(endpoint => endpoint.Setting));

    /// <summary>Starts the blob service alone and waits until it listens.</summary>
    /// <inheritdoc cref="StartAsync(AzuriteInstallation, string, int, AzuriteServices, CancellationToken)"/>
    public static Task<AzuriteServer> StartAsync(
        AzuriteInstallation installation, string folder, int port, CancellationToken cancellationToken) =>
        StartAsync(installation, folder, port, AzuriteServices.Blob, cancellationToken);

    /// <summary>Starts the services and waits until each of them listens.</summary>
    /// <param name="installation">Where Azurite is.</param>
    /// <param name="folder">Where it keeps its data; created when it is not there.</param>
    /// <param name="port">The blob service's port, or 0 for free ports. Queues take the port after it, and tables the next.</param>
    /// <param name="services">Which services to start.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="AzuriteException">A port is taken, or Azurite did not start.</exception>
    public static async Task<AzuriteServer> StartAsync(
        AzuriteInstallation installation, string folder, int port, AzuriteServices services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        Directory.CreateDirectory(folder);
        for (var attempt = 1; ; attempt++)
        {
            var endpoints = AzuritePorts.Choose(services, port);
            try
            {
                return await StartAsync(installation.ScriptOf(services), folder, endpoints, cancellationToken);
            }
            catch (AzuriteException exception) when (port == 0 && attempt < MaxAttempts && IsTakenPort(exception))
            {
                // Another process took a port that was free a moment ago; there are more.
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Azurite writes its tables when it is asked to end, and else every few seconds: killed, it forgets the last ones.
        await ProcessStop.EndAsync(_process, EndPatience);
        _process.Dispose();
    }

    private static bool IsTakenPort(AzuriteException exception) => exception.Message.Contains("EADDRINUSE", StringComparison.Ordinal);

    private static async Task<AzuriteServer> StartAsync(
        string script, string folder, IReadOnlyList<AzuriteEndpoint> endpoints, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "--require", Path.Combine(AppContext.BaseDirectory, "npm", "leave-interrupt.cjs"), script,
            .. endpoints.SelectMany(endpoint => endpoint.Arguments),
            "--location", Path.GetFullPath(folder), "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ];
        var server = new AzuriteServer(NodeProcess.StartNode(arguments, folder), endpoints);
        try
        {
            server.Listen();
            await server.WaitUntilItListensAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private void Listen()
    {
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (_output)
            {
                if (_output.Length < 10_000)
                    _output.AppendLine(line.Data);
                // A connection to the port would prove less: it may be another program's.
                _silent.RemoveAll(endpoint => line.Data is { } text && endpoint.IsAnnouncedBy(text));
            }
        }
    }

    private async Task WaitUntilItListensAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!Listens())
        {
            if (_process.HasExited)
            {
                // Once more, and without a limit: only this wait includes what is still to be read of its output.
                await _process.WaitForExitAsync(cancellationToken);
                throw new AzuriteException($"Azurite ended with {_process.ExitCode} instead of starting: {Output()}");
            }

            if (TimeProvider.System.GetElapsedTime(started) > StartPatience)
                throw new AzuriteException($"Azurite did not start within {StartPatience.TotalSeconds:0} seconds: {Output()}");
            await Task.Delay(50, cancellationToken);
        }
    }

    private bool Listens()
    {
        lock (_output)
            return _silent.Count == 0;
    }

    private string Output()
    {
        lock (_output)
            return NodeProcess.Tail(_output.ToString());
    }
}
