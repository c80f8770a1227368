using System.Text.RegularExpressions;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Finds every name that a line around the story opens with, or that a word such as "by" introduces inside it.</summary>
internal static partial class PersonMentions
{
    private const int MostMentions = 200;
    private const int LongestName = 60;
    private const int LongestHalf = 3;

    internal static List<PersonMention> Of(ArticleEdges edges)
    {
        var mentions = new List<PersonMention>();
        var isJapanese = edges.Lines.Any(line => line.Block.Text.Value.AsSpan().ContainsAnyInRange('\u3041', '\u30FF'));
        for (var at = 0; at < edges.Lines.Count && mentions.Count < MostMentions; at++)
        {
            foreach (var piece in edges.Lines[at].Pieces.Where(piece => piece.Time is null && piece.Text.Length > 1 && piece.Role is not (BylineRole.Editor or BylineRole.Other)))
            {
                Add(mentions, edges.Lines[at], at, piece, 0, isInside: false, isJapanese);
                foreach (var word in Inside().EnumerateMatches(piece.Text))
                    Add(mentions, edges.Lines[at], at, piece, word.Index + word.Length, isInside: true, isJapanese);
            }
        }

        return mentions;
    }

    private static void Add(List<PersonMention> mentions, EdgeLine line, int at, BylinePiece piece, int offset, bool isInside, bool isJapanese)
    {
        var isNamed = isInside || piece.Role == BylineRole.Author;
        var names = Names(piece.Text[offset..], isNamed, piece.Role == BylineRole.Source, isJapanese);
        if (names.Count == 0 || names[0].Start > 3 || !names.TrueForAll(name => name.Length <= LongestName && (isNamed ? (IsName(name.Name) || IsLoneName(name.Name)) && !NameKind.IsMenu(name.Name, isWhole: true) : IsName(name.Name) && !NameKind.IsMenu(name.Name, isWhole: false))) || (!isNamed && names.TrueForAll(name => NameKind.IsOrganisation(name.Name) && !NameKind.IsAgency(name.Name))))
            return;
        mentions.Add(new PersonMention(line, at, piece, [.. names.Select(name => name with { Start = piece.Start + offset + name.Start })], isInside));
    }

    private static List<FoundName> Names(string text, bool isNamed, bool isSource, bool isJapanese)
    {
        var names = NameReader.Read(text);
        // Japanese parts surname and given name, Chinese two people.
        if (isJapanese && names is [{ Start: 0, Length: <= LongestHalf } surname, { Length: <= LongestHalf } given] && given.Start == surname.Length + 1 && char.IsWhiteSpace(text[surname.Length]))
            return [new FoundName(text[..(given.Start + given.Length)], 0, given.Start + given.Length)];
        if (isNamed)
            names = names.ConvertAll(WithoutEmployer);
        if (names is [] or [_] && !names.Exists(name => NameKind.LooksLikePerson(name.Name)) && (isNamed || NameKind.IsAgency(text)) && OfficeReader.Read(text) is { } office)
            return [office];
        // "Source: dpa Sport"
        if (names is [] && isSource && text.AsSpan().IndexOf(' ') is var space and > 0 && NameKind.IsAgency(text[..space]))
            return [new FoundName(text[..space], 0, space)];
        return names is [] && NameKind.IsAgency(text) ? [new FoundName(text, 0, text.Length)] : names;
    }

    // "By Ada Brook Vale News": behind a label the words before the paper's are a person's.
    private static FoundName WithoutEmployer(FoundName name)
    {
        var first = name.Name.IndexOf(' ');
        var second = first < 0 ? -1 : name.Name.IndexOf(' ', first + 1);
        return second > 0 && name.Name.IndexOf(' ', second + 1) > 0 && NameWords.Organisations.Contains(name.Name[(name.Name.LastIndexOf(' ') + 1)..]) && NameKind.LooksLikePerson(name.Name[..second])
            ? new FoundName(name.Name[..second], name.Start, second)
            : name;
    }

    private static bool IsName(string name) => name.Contains(' ') || name[0] >= '\u3040' || NameKind.IsAgency(name);

    // A blog's author signs with a first name; a glued control ("AAAPrint") is none.
    private static bool IsLoneName(string name) => NameKind.IsOrganisation(name) || OfficeReader.Read(name) is not null || (name.Length > 2 && char.IsUpper(name[0]) && !name.Skip(1).Any(char.IsUpper));

    [GeneratedRegex("(?<=[\\p{L}\\p{N}\\s.,)])(?<!photos? |photographs? |pictures? |images? |illustrations? |video |reviewed |edited |translated |bild |foto )\\b(?:by|von|vom|par|por|door|przez|av|af|od|от|od|της|του|autorin|autor|author|editor-in-chief|writer)(?:\\s+|(?<=(?-i:[Bb]y|[Vv]on)))(?=\\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
