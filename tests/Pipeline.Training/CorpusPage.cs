using System.Text;

namespace Pipeline.Training;

/// <summary>A page with what a person took from it.</summary>
/// <param name="Set">Name of the data set.</param>
/// <param name="Name">Name of the file, without its extension.</param>
/// <param name="Site">The host it comes from, without <c>www.</c>: pages of one site never stand on both sides of a fold.</param>
/// <param name="FileName">Name of the file, with its extension.</param>
/// <param name="Bytes">The page as it was uploaded.</param>
/// <param name="Bodies">The article's text; more than one where people may see it either way.</param>
internal sealed record CorpusPage(string Set, string Name, string Site, string FileName, ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> Bodies)
{
    /// <summary>What a person took from it besides the body.</summary>
    internal GoldMetadata Gold { get; init; } = GoldMetadata.None;

    /// <summary>The headline, or empty.</summary>
    internal string Title { get; init; } = "";

    /// <summary>The people who wrote it.</summary>
    internal IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The day of publication as <c>yyyy-MM-dd</c>, or empty.</summary>
    internal string Date { get; init; } = "";

    /// <summary>A plain text as some scrapers write it: each line right behind the one before.</summary>
    internal CorpusPage WithoutBlankLines()
    {
        var lines = Encoding.UTF8.GetString(Bytes.Span).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));
        return this with { Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
    }
}
