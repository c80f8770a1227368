using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Azurite;

/// <summary>A running blob service of Azurite. Dispose stops it.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private AzuriteServer(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The connection string, with the development account's public, well-known key (Microsoft's documentation of Azurite).</summary>
    public string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + string.Create(CultureInfo.InvariantCulture, $"BlobEndpoint=http://127.0.0.1:{Port}/devstoreaccount1;");

    /// <summary>Starts the blob service and waits until it answers.</summary>
    /// <param name="installation">Where Azurite is.</param>
    /// <param name="folder">Where it keeps its data; created when it is not there.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="AzuriteException">The port is taken, or Azurite did not start.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteInstallation installation, string folder, int port, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        Directory.CreateDirectory(folder);
        var chosen = port > 0 ? RequireFree(port) : FreePort();
        string[] arguments =
        [
            "--require", Path.Combine(AppContext.BaseDirectory, "npm", "leave-interrupt.cjs"), installation.Script, "--blobHost", "127.0.0.1", "--blobPort", chosen.ToString(CultureInfo.InvariantCulture),
            "--location", Path.GetFullPath(folder), "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ];
        var server = new AzuriteServer(NodeProcess.StartNode(arguments, folder), chosen);
        server.Listen();
        try
        {
            await server.WaitUntilItAnswersAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Azurite writes its tables when it is asked to end, and else every few seconds: killed, it forgets the last ones.
        if (!_process.HasExited && AskToEnd(_process.Id))
        {
            using var patience = new CancellationTokenSource(EndPatience);
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static bool AskToEnd(int process)
    {
        const int sigterm = 15;
        return !OperatingSystem.IsWindows() && Kill(process, sigterm) == 0;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private static int RequireFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return port;
        }
        catch (SocketException exception)
        {
            throw new AzuriteException($"Port {port} is taken, perhaps by another Azurite. Stop it, or choose another with --port.", exception);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
            }
        }
    }

    private async Task WaitUntilItAnswersAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync(cancellationToken))
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(started) > StartPatience)
                throw new AzuriteException($"Azurite did not start: {Output()}");
            await Task.Delay(50, cancellationToken);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Output()
    {
        lock (_output)
            return NodeProcess.Tail(_output.ToString());
    }
}
