using Pipeline.Core.Series.Assembly;
using Pipeline.Plugins;
using Pipeline.Results;

namespace Pipeline.Core.Results;

/// <summary>A format that articles are written in.</summary>
/// <param name="Id">Its name in the configuration.</param>
/// <param name="Extension">End of the file's name without the dot.</param>
/// <param name="ContentType">Media type of the file.</param>
/// <param name="Write">Makes the file of one document.</param>
/// <param name="WriteSeries">Makes the file of an article that was put together.</param>
internal sealed record ResultFormat(
    string Id,
    string Extension,
    string ContentType,
    Func<FinishedDocument, Article, CancellationToken, ReadOnlyMemory<byte>> Write,
    Func<FinishedDocument, SeriesArticle, CancellationToken, ReadOnlyMemory<byte>> WriteSeries)
{
    /// <summary>The plugin that brings it; <c>null</c> for our own.</summary>
    internal PluginManifest? Plugin { get; init; }

    public override string ToString() => Plugin is null ? $"'{Id}'" : $"'{Id}' of plugin '{Plugin.Id}' {Plugin.Version}";
}
