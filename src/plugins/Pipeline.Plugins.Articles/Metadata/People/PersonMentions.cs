using System.Text.RegularExpressions;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Finds every name that a line around the story opens with, or that a word such as "by" introduces inside it.</summary>
internal static partial class PersonMentions
{
    private const int MostMentions = 200;
    private const int LongestName = 60;

    internal static List<PersonMention> Of(ArticleEdges edges)
    {
        var mentions = new List<PersonMention>();
        for (var at = 0; at < edges.Lines.Count && mentions.Count < MostMentions; at++)
        {
            foreach (var piece in edges.Lines[at].Pieces.Where(piece => piece.Time is null && piece.Text.Length > 1 && piece.Role is not (BylineRole.Editor or BylineRole.Other)))
            {
                Add(mentions, edges.Lines[at], at, piece, 0, isInside: false);
                foreach (var word in Inside().EnumerateMatches(piece.Text))
                    Add(mentions, edges.Lines[at], at, piece, word.Index + word.Length, isInside: true);
            }
        }

        return mentions;
    }

    private static void Add(List<PersonMention> mentions, EdgeLine line, int at, BylinePiece piece, int offset, bool isInside)
    {
        var names = NameReader.Read(piece.Text[offset..]);
        var isNamed = isInside || piece.Role == BylineRole.Author;
        if (names.Count == 0 || names[0].Start > 3 || !names.TrueForAll(name => name.Length <= LongestName && (IsName(name.Name) || (isNamed && IsLoneName(name.Name)))) || (!isNamed && names.TrueForAll(name => NameKind.IsOrganisation(name.Name) && !NameKind.IsAgency(name.Name))))
            return;
        mentions.Add(new PersonMention(line, at, piece, [.. names.Select(name => name with { Start = piece.Start + offset + name.Start })], isInside));
    }

    private static bool IsName(string name) => name.Contains(' ') || name[0] >= '\u3040' || NameKind.IsAgency(name);

    // A blog's author signs with a first name; a glued control ("AAAPrint") is none.
    private static bool IsLoneName(string name) => NameKind.IsOrganisation(name) || (name.Length > 2 && char.IsUpper(name[0]) && !name.Skip(1).Any(char.IsUpper));

    [GeneratedRegex("(?<=[\\p{L}\\p{N}\\s.,)])(?<!photos? |photographs? |pictures? |images? |illustrations? |video |reviewed |edited |translated |bild |foto )\\b(?:by|von|vom|par|por|door|przez|av|af|od|от|od|της|του|autorin|autor|author|editor-in-chief|writer)\\s?(?=\\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
