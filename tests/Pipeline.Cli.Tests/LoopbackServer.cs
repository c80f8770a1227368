using System.Net;
using System.Net.Sockets;

namespace Pipeline.Cli.Tests;

/// <summary>An HTTP server on a free port of this machine, for as long as a test lasts.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Action<HttpListenerContext> _reply;

    internal LoopbackServer(Action<HttpListenerContext> reply)
    {
        _reply = reply;
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    internal string Address { get; }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _reply(context);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }
}
