using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Tests.Support.Chat;

/// <summary>A server on a port of this machine that speaks chat completions over HTTP/1.1, as it is told to for each request; the last answer is given again and again.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly ChatReply[] _replies;

    internal ChatServer(params ChatReply[] replies)
    {
        _replies = replies;
        _listener.Start();
        _serving = ServeAsync();
    }

    internal ConcurrentQueue<ChatCall> Calls { get; } = new();

    internal Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception exception) when (_stop.IsCancellationRequested && exception is (OperationCanceledException or InvalidOperationException or SocketException))
        {
            // A listener stopped between two connections says so in its own words.
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        using var client = connection;
        try
        {
            var stream = client.GetStream();
            var call = await ReadAsync(stream);
            var reply = _replies[Math.Min(Calls.Count, _replies.Length - 1)];
            Calls.Enqueue(call);
            if (reply.Hangs)
                await Task.Delay(Timeout.Infinite, _stop.Token);
            if (reply.Bytes is { } bytes)
                await stream.WriteAsync(bytes, _stop.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client went away, or the test is over.
        }
    }

    private async Task<ChatCall> ReadAsync(NetworkStream stream)
    {
        var received = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
                throw new IOException("The request ended early.");
            received.Write(buffer, 0, count);
            var text = Encoding.UTF8.GetString(received.ToArray());
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
                continue;
            var lines = text[..end].Split("\r\n");
            var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
            if (received.Length >= Encoding.UTF8.GetByteCount(text[..end]) + 4 + long.Parse(headers.GetValueOrDefault("Content-Length", "0"), System.Globalization.CultureInfo.InvariantCulture))
                return new ChatCall(lines[0], headers, text[(end + 4)..]);
        }
    }
}
