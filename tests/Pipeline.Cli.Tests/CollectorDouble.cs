using System.Net;

namespace Pipeline.Cli.Tests;

/// <summary>Takes whatever is posted and keeps it.</summary>
internal sealed class CollectorDouble : IDisposable
{
    private readonly List<(string Path, byte[] Body)> _received = [];
    private readonly LoopbackServer _server;

    internal CollectorDouble() => _server = new LoopbackServer(Keep);

    internal string Address => _server.Address;

    internal byte[] Received(string path)
    {
        lock (_received)
            return [.. _received.Where(each => each.Path == path).SelectMany(each => each.Body)];
    }

    internal byte[] Everything()
    {
        lock (_received)
            return [.. _received.SelectMany(each => each.Body)];
    }

    public void Dispose() => _server.Dispose();

    private void Keep(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        context.Request.InputStream.CopyTo(body);
        lock (_received)
            _received.Add((context.Request.Url!.AbsolutePath, body.ToArray()));
    }
}
