using Pipeline.Results;

namespace Pipeline.Core.Results;

/// <summary>A format that articles are written in.</summary>
/// <param name="Id">Its name in the configuration.</param>
/// <param name="Version">Version of the plugin that brings it; empty for our own.</param>
/// <param name="Extension">End of the file's name without the dot.</param>
/// <param name="ContentType">Media type of the file.</param>
/// <param name="Write">Makes the file.</param>
internal sealed record ResultFormat(
    string Id, string Version, string Extension, string ContentType, Func<FinishedDocument, Article, CancellationToken, ReadOnlyMemory<byte>> Write);
