using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Pipeline.FunctionsHost.Worker;

/// <summary>A published worker in a process of its own, started with the arguments that the host gives it.</summary>
public sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private WorkerProcess(Process process) => _process = process;

    /// <summary>What it printed so far, standard output and standard error.</summary>
    public IEnumerable<string> Output => _output;

    /// <summary>Its exit code, once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    internal Task Exited => _process.WaitForExitAsync(CancellationToken.None);

    /// <summary>Starts a worker that is to connect to <paramref name="host"/>.</summary>
    /// <param name="folder">The published app.</param>
    /// <param name="host">Address of the host's gRPC server.</param>
    /// <param name="workerId">The id by which the worker makes itself known.</param>
    /// <param name="settings">The app's settings, passed as environment variables.</param>
    public static WorkerProcess Start(string folder, Uri host, string workerId, IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        string[] arguments =
        [
            Path.Combine(folder, "Pipeline.Functions.dll"),
            "--functions-uri",
            host.ToString(),
            "--functions-worker-id",
            workerId,
            "--functions-request-id",
            Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length",
            WorkerServer.MaxMessageBytes.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = folder;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var worker = new WorkerProcess(Process.Start(start)!);
        worker.Listen();
        return worker;
    }

    /// <summary>Ends it at once, as an operating system short of memory does.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Waits until it has ended by itself.</summary>
    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is { Length: > 0 } text)
                _output.Enqueue(text);
        }
    }
}
