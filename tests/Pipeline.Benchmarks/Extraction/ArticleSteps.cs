using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Metadata;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Plugins.Articles.Splitting;
using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Steps;
using Pipeline.Training;
using Pipeline.Uploads;

namespace Pipeline.Benchmarks.Extraction;

/// <summary>The steps called one after the other, without runner or store. A page that a step refuses gives no documents.</summary>
internal static class ArticleSteps
{
    internal static async Task<IReadOnlyList<Document>> ExtractAsync(CorpusPage page)
    {
        var upload = Upload(page);
        var read = await Each([Document.Unread], new ReadHandler(new ReadOptions()), document => new ReadRequest(upload, document));
        return await Each(read, new CleanHandler(), document => new CleanRequest(upload, document));
    }

    internal static async Task<IReadOnlyList<Document>> ProcessAsync(CorpusPage page)
    {
        var upload = Upload(page);
        var documents = await Each(await ExtractAsync(page), new SplitHandler(), document => new SplitRequest(upload, document));
        documents = await Each(documents, new MetadataHandler(TimeProvider.System), document => new MetadataRequest(upload, document));
        return await Each(documents, new SummariseHandler(new SummariseOptions()), document => new SummariseRequest(upload, document));
    }

    private static Upload Upload(CorpusPage page) => new() { Container = "corpus", Name = page.FileName, ETag = "1", Content = page.Bytes };

    private static async Task<IReadOnlyList<Document>> Each<TRequest>(IReadOnlyList<Document> documents, IRequestHandler<TRequest, StepResult> handler, Func<Document, TRequest> request)
        where TRequest : IRequest<StepResult>
    {
        var results = new List<Document>();
        foreach (var document in documents)
        {
            if (await handler.Handle(request(document), CancellationToken.None) is StepResult.Success success)
                results.AddRange(success.Documents);
        }

        return results;
    }
}
