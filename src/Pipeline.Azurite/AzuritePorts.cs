using System.Net;
using System.Net.Sockets;

namespace Pipeline.Azurite;

/// <summary>Chooses the port of each service.</summary>
internal static class AzuritePorts
{
    /// <summary>The services, in the order of their ports: 10000, 10001 and 10002 where nothing else is asked for.</summary>
    private static readonly string[] Services = ["Blob", "Queue", "Table"];

    /// <summary>The given port for blobs, the next for queues, the one after for tables; with 0, any free ports.</summary>
    /// <exception cref="AzuriteException">A port is taken.</exception>
    internal static IReadOnlyList<AzuriteEndpoint> Choose(AzuriteServices services, int port)
    {
        var names = services == AzuriteServices.All ? Services : Services[..1];
        var listeners = new List<TcpListener>();
        try
        {
            // All are held until the last is chosen, so that no free port is chosen twice.
            foreach (var (index, name) in names.Index())
                listeners.Add(port == 0 ? Listen(0) : Require(port + index, name, names.Length > 1));
            return [.. names.Zip(listeners, (name, listener) => new AzuriteEndpoint(name, ((IPEndPoint)listener.LocalEndpoint).Port))];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private static TcpListener Require(int port, string service, bool isOneOfSeveral)
    {
        try
        {
            return Listen(port);
        }
        catch (SocketException exception)
        {
            var choice = isOneOfSeveral ? "--port P; blobs take P, queues P+1 and tables P+2" : "--port";
            throw new AzuriteException(
                $"Port {port}, for Azurite's {service.ToLowerInvariant()} service, cannot be used ({exception.Message});"
                + $" another Azurite may have it. Stop what uses it, or choose another with {choice}.",
                exception);
        }
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }
}
