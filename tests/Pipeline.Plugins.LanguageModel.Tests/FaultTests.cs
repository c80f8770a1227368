using Pipeline.Tests.Support.Chat;
using Pipeline.Uploads;

namespace Pipeline.Plugins.LanguageModel.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task A_server_that_asks_to_slow_down_is_asked_again_when_it_says()
    {
        await using var server = new ChatServer(ChatReply.Error(429, "rate_limit_exceeded", "Retry-After: 1\r\n"), ChatReply.Says(Stories.Good));
        var result = await Stories.WriteAsync(WriteHandlerTests.Options(server));
        Assert.Equal(Stories.Good, result.Documents[0].WrittenSummary!.Text);
        Assert.Equal(2, result.Documents[0].ServiceUses[0].Calls);
    }

    [Theory]
    [InlineData("Retry-After: 3600\r\n")]
    [InlineData("Retry-After: Fri, 01 Jan 2100 00:00:00 GMT\r\n")]
    public async Task A_wait_beyond_the_patience_is_not_waited_for(string header)
    {
        await using var server = new ChatServer(ChatReply.Error(429, "rate_limit_exceeded", header));
        var warning = await ProblemAsync(server, WriteHandlerTests.Options(server));
        Assert.Contains("slow down (429)", warning, StringComparison.Ordinal);
        Assert.Contains("beyond the patience", warning, StringComparison.Ordinal);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        await using var server = new ChatServer(ChatReply.Hang);
        var options = WriteHandlerTests.Options(server) with { Timeout = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromMilliseconds(700) };
        Assert.Contains("no answer came within 0.2 s", await ProblemAsync(server, options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passing_fault_is_asked_over()
    {
        await using var server = new ChatServer(ChatReply.Drop, ChatReply.Error(503, "overloaded"), ChatReply.Says(Stories.Good));
        var result = await Stories.WriteAsync(WriteHandlerTests.Options(server));
        Assert.Equal(Stories.Good, result.Documents[0].WrittenSummary!.Text);
        Assert.Equal(3, server.Calls.Count);
    }

    [Theory]
    [InlineData("unauthorized", "status 401")]
    [InlineData("redirect", "status 302")]
    [InlineData("garbage", "")]
    [InlineData("not-http", "")]
    [InlineData("no-choices", "")]
    [InlineData("endless", "")]
    [InlineData("filter", "content filter")]
    public async Task A_broken_server_costs_the_summary_and_nothing_else(string fault, string said)
    {
        var reply = fault switch
        {
            "unauthorized" => ChatReply.Error(401, "invalid_api_key"),
            "redirect" => ChatReply.Status(302, "", "Location: http://127.0.0.1:9/\r\n"),
            "garbage" => ChatReply.Status(200, "<html>welcome</html>"),
            "not-http" => new ChatReply("220 mail ready\r\n"u8.ToArray()),
            "no-choices" => ChatReply.Status(200, "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"small-1\",\"choices\":[]}"),
            "endless" => ChatReply.Status(200, new string(' ', 3_000_000)),
            _ => ChatReply.Says("", finish: "content_filter"),
        };
        await using var server = new ChatServer(reply);
        var options = WriteHandlerTests.Options(server) with { Patience = TimeSpan.FromSeconds(10) };
        Assert.Contains(said, await ProblemAsync(server, options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_costs_the_summary_and_nothing_else()
    {
        var server = new ChatServer(ChatReply.Drop);
        var options = WriteHandlerTests.Options(server) with { Patience = TimeSpan.FromSeconds(10) };
        await server.DisposeAsync();
        Assert.Contains("cannot be reached", await ProblemAsync(server, options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_was_cut_off_is_refused()
    {
        await using var server = new ChatServer(ChatReply.Says("The harbour of Port", finish: "length"));
        var result = await Stories.WriteAsync(WriteHandlerTests.Options(server));
        Assert.Contains("it was cut off", Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_run_ends_at_once()
    {
        await using var server = new ChatServer(ChatReply.Hang);
        using var cancel = new CancellationTokenSource();
        var upload = new Upload { Container = "inbox", Name = "a.txt", ETag = "1", Content = default };
        var work = new WriteHandler(WriteHandlerTests.Options(server), TimeProvider.System).Handle(new WriteRequest(upload, Stories.Of(Stories.Harbour)), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    private static async Task<string> ProblemAsync(ChatServer server, WriteOptions options)
    {
        var document = Stories.Of(Stories.Harbour);
        var result = await Stories.WriteAsync(options, document);
        Assert.Null(Assert.Single(result.Documents).WrittenSummary);
        Assert.Equal(document.Summary, result.Documents[0].Summary);
        var warning = Assert.Single(result.Warnings);
        Assert.Equal("language-model-unavailable", warning.Code);
        Assert.True(server.Calls.Count <= 4);
        return warning.Message;
    }
}
