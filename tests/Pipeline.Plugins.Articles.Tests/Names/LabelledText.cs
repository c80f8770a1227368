using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Names;

/// <summary>A text of <c>Fixtures/names.txt</c>, its names out of their braces.</summary>
internal sealed record LabelledText(string Language, string Text, Dictionary<SourceSpan, MentionKind> Names)
{
    internal static LabelledText[] ReadAll() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "names.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    private static LabelledText Read(string line)
    {
        var text = new System.Text.StringBuilder();
        var names = new Dictionary<SourceSpan, MentionKind>();
        foreach (var piece in line[3..].Split('{'))
        {
            var end = piece.IndexOf('}', StringComparison.Ordinal);
            if (end > 0)
                names[new SourceSpan(text.Length, end - 2)] = Kind(piece[end - 1]);
            text.Append(end > 0 ? piece.Remove(end - 2, 3) : piece);
        }

        return new LabelledText(line[..2], text.ToString(), names);
    }

    private static MentionKind Kind(char letter) => letter switch
    {
        'P' => MentionKind.Person,
        'O' => MentionKind.Organisation,
        'L' => MentionKind.Place,
        'U' => MentionKind.Unknown,
        _ => throw new InvalidDataException($"There is no kind {letter}."),
    };
}
