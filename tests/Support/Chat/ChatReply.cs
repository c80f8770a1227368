using System.Text;
using System.Text.Json;

namespace Pipeline.Tests.Support.Chat;

/// <summary>What the server does with a request: sends bytes, hangs, or closes the connection.</summary>
internal sealed record ChatReply(byte[]? Bytes, bool Hangs = false)
{
    internal static ChatReply Hang { get; } = new(null, Hangs: true);

    internal static ChatReply Drop { get; } = new(Bytes: null);

    /// <summary>A completion as the service words it.</summary>
    internal static ChatReply Says(string text, string finish = "stop", int sent = 200, int received = 40) => Status(200, JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_790_000_000,
        model = "small-1",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text, refusal = (string?)null }, logprobs = (object?)null, finish_reason = finish } },
        usage = new { prompt_tokens = sent, completion_tokens = received, total_tokens = sent + received },
        system_fingerprint = "fp_1",
    }));

    internal static ChatReply Error(int status, string code, string headers = "") =>
        Status(status, JsonSerializer.Serialize(new { error = new { message = $"It says {code}.", type = code, param = (string?)null, code } }), headers);

    internal static ChatReply Status(int status, string body, string headers = "") =>
        new(Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Some\r\nContent-Type: application/json\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"));
}
