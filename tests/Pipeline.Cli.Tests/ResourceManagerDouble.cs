using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Cli.Tests;

/// <summary>A server on this machine with fixed answers, for requests that carry the token.</summary>
internal sealed class ResourceManagerDouble : IDisposable
{
    private readonly Dictionary<string, string> _answers = [];
    private readonly HttpListener _listener = new();
    private int? _refusal;

    internal ResourceManagerDouble()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    internal Uri Address { get; }

    internal void Answer(string request, string json) => _answers[request] = json;

    internal void Refuse(int status) => _refusal = status;

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
                Reply(await _listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }

    private void Reply(HttpListenerContext context)
    {
        using var response = context.Response;
        var isKnown = context.Request.Headers["Authorization"] == "Bearer token" && context.Request.QueryString["api-version"] is { Length: 10 };
        var answer = isKnown ? _answers.GetValueOrDefault($"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}") : null;
        response.StatusCode = _refusal ?? (answer is null ? 404 : 200);
        response.OutputStream.Write(Encoding.UTF8.GetBytes(response.StatusCode == 200 ? answer! : "{}"));
    }
}
