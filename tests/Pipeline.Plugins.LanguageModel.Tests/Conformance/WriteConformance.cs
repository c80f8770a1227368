using Pipeline.Testing.Conformance;
using Pipeline.Testing;
using Pipeline.Tests.Support.Chat;

namespace Pipeline.Plugins.LanguageModel.Tests.Conformance;

/// <summary>With a model that answers the same to everybody.</summary>
public sealed class WriteConformance : StepConformance<WriteRequest>, IAsyncDisposable
{
    private readonly ChatServer _server = new(ChatReply.Says(Stories.Good));

    protected override TestInput Typical => TestInput.Article(Stories.Harbour).Titled("The harbour opens").In("en");

    protected override TestStep Subject => TestStep.Of<WriteRequest>(WriteHandlerTests.Options(_server));

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
