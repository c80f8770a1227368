using System.Text.Json;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Series.Assembly;

/// <summary>The assembled article for programs.</summary>
internal static class SeriesJson
{
    internal static byte[] Write(SeriesArticle article) => [.. JsonSerializer.SerializeToUtf8Bytes(article, RunJson.Options), (byte)'\n'];
}
