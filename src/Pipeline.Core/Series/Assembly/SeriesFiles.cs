using System.Collections.Immutable;
using Pipeline.Core.Results;
using Pipeline.Results;

namespace Pipeline.Core.Series.Assembly;

/// <summary>Writes an assembled article in every format. A writer that fails leaves its file out with a warning in the others: nothing of a series may hang on one.</summary>
internal static class SeriesFiles
{
    /// <returns>The article with those warnings, and its files by the ends of their names; JSON last, since it says that the others are there.</returns>
    internal static async Task<(SeriesArticle Article, ImmutableArray<(ResultFormat Format, ReadOnlyMemory<byte> Bytes)> Files)> WriteAsync(
        SeriesArticle article, FinishedDocument finished, ImmutableArray<ResultFormat> formats, FormatWriting writing, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<(ResultFormat, ReadOnlyMemory<byte>)>();
        // Plugins first: what they cannot do stands in ours.
        foreach (var format in formats.OrderBy(format => format.Plugin is null).ThenBy(format => format.Extension == "json"))
        {
            try
            {
                var said = article;
                files.Add((format, await writing.WriteAsync(format, token => format.WriteSeries(finished, said, token), cancellationToken)));
            }
            catch (ResultFormatException exception) when (format.Plugin is not null)
            {
                article = article with { Warnings = article.Warnings.Add(exception.Message) };
            }
        }

        return (article, files.ToImmutable());
    }
}
