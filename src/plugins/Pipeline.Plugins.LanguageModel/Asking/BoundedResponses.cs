namespace Pipeline.Plugins.LanguageModel.Asking;

/// <summary>Refuses an answer longer than any summary can be, before it fills the memory.</summary>
internal sealed class BoundedResponses() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private const int MostBytes = 1_000_000;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
        return response;
    }
}
