using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Who edited an article, from the lines around it.</summary>
internal static partial class Editors
{
    internal static ImmutableArray<Candidate<string>> Find(ImmutableArray<Block> head)
    {
        foreach (var line in head)
        {
            var match = Label().Match(line.Text.Value);
            if (!match.Success)
                continue;
            var rest = line.Text.Value[(match.Index + match.Length)..];
            var names = PersonNames.Split(rest).Take(6).ToArray();
            if (names.Length > 0)
                return [.. names.Select(name => Candidate(line, name, match.Index + match.Length))];
        }

        return [];
    }

    private static Candidate<string> Candidate(Block line, string name, int from)
    {
        var at = line.Text.Value.IndexOf(name, from, StringComparison.Ordinal);
        return new Candidate<string>(name, 0.85, "line by the story", at < 0 ? null : line.Text.Locate(at, name.Length));
    }

    [GeneratedRegex("(editors?|edited by|edición|editado por|redaktion|redaktør|redactie|редактор|责任编辑|責任編輯|编辑|編輯|編集|편집)\\s*[:：]\\s*|edited by\\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Label();
}
