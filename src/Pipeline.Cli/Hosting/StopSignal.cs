using System.Runtime.InteropServices;

namespace Pipeline.Cli.Hosting;

/// <summary>Ctrl-C and SIGTERM: the first one stops new work, the second breaks off what is in flight.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly PosixSignalRegistration[] _registrations;

    internal StopSignal() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ];

    internal CancellationToken Stopping => _stopping.Token;

    internal CancellationToken Abort => _abort.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stopping.Dispose();
        _abort.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_stopping.IsCancellationRequested)
        {
            _abort.Cancel();
            return;
        }

        Console.Error.WriteLine("Stopping: what is in flight is finished. Once more to break it off.");
        _stopping.Cancel();
    }
}
