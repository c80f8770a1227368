namespace Pipeline.Results;

/// <summary>
/// Writes what an upload became in one more format. Marked with <see cref="ResultWriterAttribute"/>, with a public parameterless constructor; one serves all uploads,
/// many at once. What it throws, and what takes longer than <c>Pipeline:Steps:Timeout</c>, fails the upload with the writer's name.
/// </summary>
public interface IResultWriter
{
    /// <summary>The whole file. The same document gives the same bytes.</summary>
    ReadOnlyMemory<byte> Write(FinishedDocument finished, CancellationToken cancellationToken);
}
