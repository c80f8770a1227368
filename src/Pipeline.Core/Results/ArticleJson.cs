using System.Text.Json;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Results;

/// <summary>The article for programs.</summary>
internal static class ArticleJson
{
    /// <summary>Name and version of the format; a part of the pipeline's hash.</summary>
    internal const string Format = "pipeline-article/1";

    internal static byte[] Write(Article article) => [.. JsonSerializer.SerializeToUtf8Bytes(article, RunJson.Options), (byte)'\n'];
}
