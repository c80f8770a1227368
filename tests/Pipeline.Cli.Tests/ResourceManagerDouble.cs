using System.Net;
using System.Text;

namespace Pipeline.Cli.Tests;

/// <summary>A server on this machine with fixed answers, for requests that carry the token.</summary>
internal sealed class ResourceManagerDouble : IDisposable
{
    private readonly Dictionary<string, string> _answers = [];
    private readonly LoopbackServer _server;
    private int? _refusal;

    internal ResourceManagerDouble() => _server = new LoopbackServer(Reply);

    internal Uri Address => new(_server.Address);

    internal void Answer(string request, string json) => _answers[request] = json;

    internal void Refuse(int status) => _refusal = status;

    public void Dispose() => _server.Dispose();

    private void Reply(HttpListenerContext context)
    {
        var isKnown = context.Request.Headers["Authorization"] == "Bearer token" && context.Request.QueryString["api-version"] is { Length: 10 };
        var answer = isKnown ? _answers.GetValueOrDefault($"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}") : null;
        context.Response.StatusCode = _refusal ?? (answer is null ? 404 : 200);
        context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(context.Response.StatusCode == 200 ? answer! : "{}"));
    }
}
