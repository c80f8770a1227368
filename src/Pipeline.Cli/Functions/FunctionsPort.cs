using System.Net;
using System.Net.Sockets;

namespace Pipeline.Cli.Functions;

/// <summary>The port of the Functions host on 127.0.0.1.</summary>
internal static class FunctionsPort
{
    /// <summary>What <c>func</c> uses when it is not told otherwise.</summary>
    internal const int Default = 7071;

    /// <summary>The given port, or with 0 a free one.</summary>
    /// <exception cref="FunctionsAppException">The port is taken.</exception>
    internal static int Choose(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException exception)
        {
            throw new FunctionsAppException(
                $"Port {port}, for the Functions host, cannot be used ({exception.Message}); another 'func' may have it."
                + " Stop what uses it, or choose another with --functions-port.",
                exception);
        }
    }
}
