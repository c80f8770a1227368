using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Training;

/// <summary>The steps before the one that is trained.</summary>
internal static class Steps
{
    /// <summary>The page read; <c>null</c> when it cannot be.</summary>
    internal static Document? Read(CorpusPage page)
    {
        var upload = new Upload { Container = "training", Name = page.FileName, ETag = "", Content = page.Bytes };
        return new ReadHandler(new ReadOptions()).Handle(new ReadRequest(upload, Document.Unread), CancellationToken.None).Result is StepResult.Success { Documents: [var document] } ? document : null;
    }

    /// <summary>The page read, and each block judged; <c>null</c> when it cannot be read.</summary>
    internal static Document? Judged(CorpusPage page) => Read(page) is { } document ? CleanHandler.Judge(document, CancellationToken.None) : null;
}
