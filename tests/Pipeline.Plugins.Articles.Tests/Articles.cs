using System.Reflection;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Metadata;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Plugins.Articles.Splitting;
using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Tests;

/// <summary>The steps one after the other, as a runner would call them.</summary>
internal static class Articles
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

    internal static string Repository { get; } =
        typeof(Articles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;

    internal static StepResult Read(byte[] content, string name = "upload.html", ReadOptions? options = null) =>
        new ReadHandler(options ?? new ReadOptions()).Handle(new ReadRequest(Upload(content, name), Document.Unread), TestContext.Current.CancellationToken).Result;

    internal static Document ReadHtml(string html) => Assert.Single(Assert.IsType<StepResult.Success>(Read(System.Text.Encoding.UTF8.GetBytes(html))).Documents);

    internal static async Task<IReadOnlyList<Document>> ProcessAsync(byte[] content, string name)
    {
        IReadOnlyList<Document> documents = [Document.Unread];
        var upload = Upload(content, name);
        documents = await EachAsync(documents, new ReadHandler(new ReadOptions()), document => new ReadRequest(upload, document));
        documents = await EachAsync(documents, new CleanHandler(), document => new CleanRequest(upload, document));
        documents = await EachAsync(documents, new SplitHandler(), document => new SplitRequest(upload, document));
        documents = await EachAsync(documents, new MetadataHandler(Time), document => new MetadataRequest(upload, document));
        return await EachAsync(documents, new SummariseHandler(new SummariseOptions()), document => new SummariseRequest(upload, document));
    }

    internal static Task<IReadOnlyList<Document>> ProcessFileAsync(string path) => ProcessAsync(File.ReadAllBytes(path), Path.GetFileName(path));

    internal static string[] Body(Document document) => [.. document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Text.Value)];

    private static Upload Upload(byte[] content, string name) => new() { Container = "inbox", Name = name, ETag = "1", Content = content };

    private static async Task<IReadOnlyList<Document>> EachAsync<TRequest>(IReadOnlyList<Document> documents, IRequestHandler<TRequest, StepResult> handler, Func<Document, TRequest> request)
        where TRequest : IRequest<StepResult>
    {
        var results = new List<Document>();
        foreach (var document in documents)
            results.AddRange(Assert.IsType<StepResult.Success>(await handler.Handle(request(document), TestContext.Current.CancellationToken)).Documents);
        return results;
    }
}
