namespace Pipeline.Results;

/// <summary>
/// Writes an article in one more format: what an upload became, or what was put together from several. Marked with <see cref="ResultWriterAttribute"/>, with a public parameterless constructor; one serves all uploads,
/// many at once. What it throws, and what takes longer than <c>Pipeline:Steps:Timeout</c>, fails the upload with the writer's name; of an article that was put together the file is left out, with a warning.
/// </summary>
public interface IResultWriter
{
    /// <summary>The whole file. The same document gives the same bytes.</summary>
    ReadOnlyMemory<byte> Write(FinishedDocument finished, CancellationToken cancellationToken);
}
