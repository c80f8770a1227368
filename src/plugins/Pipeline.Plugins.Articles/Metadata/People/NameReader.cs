using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>
/// Reads names of people from the start of a text: two to four capitalised words each, small words such as <c>van der</c> between them. An
/// acronym, a word of the page (App, Print, Share) or of an office, a digit or a plain word ends the list.
/// </summary>
internal static partial class NameReader
{
    private const int MostWords = 6;
    private const int MostNames = 12;

    internal static List<FoundName> Read(string text)
    {
        if (WideName().Match(text) is { Success: true })
            return ReadWide(text);
        if (GluedName.End(text) is { } glued and > 0)
            text = text[..glued];
        var tokens = Token().Matches(text);
        var isShouted = !text.Any(char.IsLower);
        var names = new List<FoundName>();
        int start = -1, last = 0, words = 0, before = 0, end = 0;
        foreach (Match token in tokens)
        {
            // Behind a gap with a no-break space something else stands: "Ada Brook   Vale Post".
            if (words > 0 && token.Index - end > 1 && text.AsSpan(end, token.Index - end).Contains('\u00A0'))
                break;
            end = token.Index + token.Length;
            var word = token.Value.Trim('"', '“', '”', '\'', '‘', '(', '[');
            var bare = word.TrimEnd(',', ';', '.', ')', ':', '|', '’', '/');
            if (words > 0 && (word is "," or ";"))
            {
                Close();
                continue;
            }

            bare = WithoutNote(bare);
            if (words > 0 && bare.Length > 0 && !char.IsUpper(bare[0]) && NameWords.Conjunctions.Contains(bare) && !IsParticleHere(text, token))
            {
                Close();
                if (NameWords.Helps.Contains(bare) && IsOffice(text.AsSpan(end)))
                    break;
                continue;
            }

            var isParticle = NameWords.Particles.Contains(bare) && (words > 0 || char.IsLower(bare[0]));
            if (!isParticle && !IsNameWord(bare, isShouted) && !(words == 0 && names.Count > 0 && IsSmallAgency(bare)))
            {
                if (words > 2 && NameWords.IsEnd(bare) && NameWords.IsField(text.AsSpan(before, last - before)))
                    last = before;
                break;
            }

            if (token.Value[0] is '(' or '[' || words == MostWords || names.Count == MostNames)
                break;
            before = last;
            start = words == 0 ? token.Index + token.Value.IndexOf(bare, StringComparison.Ordinal) : start;
            last = token.Index + token.Value.IndexOf(bare, StringComparison.Ordinal) + (IsInitial(word) ? word.TrimEnd(',', ';').Length : bare.Length);
            words++;
            if (word.Length > bare.Length && !IsInitial(word) && (word[^1] is ',' or ';' or '/' || char.IsAsciiDigit(word[^1])))
                Close();
            else if (word.EndsWith(')') || (word.EndsWith('.') && !IsInitial(word)) || word.EndsWith(':'))
                break;
        }

        Close();
        // Beside full names a lone word is the start of an office: "A. Name, Energy Correspondent".
        return names.Exists(name => name.Name.Contains(' ')) ? names.FindAll(name => name.Name.Contains(' ') || NameKind.IsAgency(name.Name)) : names;

        void Close()
        {
            while (words > 1 && LastWord(text.AsSpan(start, last - start)) is var end and > 0 && char.IsLower(text[start + end]) && NameWords.Particles.Contains(text[(start + end)..last]))
                (last, words) = (start + text.AsSpan(start, end).TrimEnd().Length, words - 1);
            var name = words > 0 ? text[start..last].TrimEnd() : "";
            if (name.Any(char.IsUpper) || IsSmallAgency(name))
                names.Add(new FoundName(name, start, name.Length));
            words = 0;
        }
    }

    private static int LastWord(ReadOnlySpan<char> name) => name.LastIndexOf(' ') + 1;

    // "Ada Brook with Reuters": the agency helped.
    private static bool IsOffice(ReadOnlySpan<char> behind)
    {
        var word = behind.Trim();
        word = word[..(word.IndexOf(' ') is var space and > 0 ? space : word.Length)].TrimEnd(",.;");
        return NameKind.IsOrganisation(word.ToString()) || NameKind.IsAgency(word.ToString());
    }

    // "y" and "e" join two names, or the halves of one: "Ortega y Gasset" has one word on each side, "Ana Ruiz y Luis Paz" has two.
    private static bool IsParticleHere(string text, Match token)
    {
        if (!NameWords.Particles.Contains(token.Value))
            return false;
        var behind = text[(token.Index + token.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return behind.Length == 1 || (behind.Length > 1 && !char.IsUpper(behind[1][0]));
    }

    // Agencies that write themselves small: "Ada Brook, dpa".
    private static bool IsSmallAgency(string word) => NameWords.Agencies.TryGetValue(word, out var written) && written == word && char.IsLower(word[0]);

    // "Ada Brook1": the number of a note.
    private static string WithoutNote(string word) => word.AsSpan().TrimEnd("0123456789").Length is var length and > 2 ? word[..length] : word;

    private static bool IsNameWord(string word, bool isShouted)
    {
        if (word.Length == 0 || NameWords.IsEnd(word))
            return false;
        var first = word[0];
        // d'Ancona, O'Neill, al-Malki; a letter without case is one of a script that has no capitals.
        var isCapital = char.IsUpper(first) || (char.IsLetter(first) && !char.IsLower(first)) || (word.Length > 2 && word[1] is '\'' or '’' or '-' && char.IsUpper(word[2])) || word.StartsWith("al-", StringComparison.Ordinal);
        return isCapital && word.All(IsNameCharacter) && !IsBrand(word) && (isShouted || !IsAcronym(word) || IsShoutedSurname(word) || NameKind.IsAgency(word));
    }

    private static bool IsNameCharacter(char character) =>
        char.IsLetter(character) || character is '\'' or '’' or '-' or '‑' or '.' || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;

    // "VALENews": no name goes on in small letters behind two capitals.
    private static bool IsBrand(string word) => word.Length > 3 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && char.IsUpper(word[2]) && word.Any(char.IsLower);

    private static bool IsAcronym(string word) => word.Length >= 2 && word.All(char.IsUpper);

    // French and agency style: "Claire BERNARD". Shorter words in capitals are acronyms.
    private static bool IsShoutedSurname(string word) => word.Length >= 5 && word.All(char.IsLetter) && !NameKind.IsOrganisation(word.ToLowerInvariant());

    private static bool IsInitial(string word) => word.TrimEnd(',', ';') is { Length: >= 2 and <= 6 } bare && bare.EndsWith('.') && bare.Count(char.IsLetter) <= 3;

    private static List<FoundName> ReadWide(string text)
    {
        var names = new List<FoundName>();
        for (var match = WideName().Match(text); match.Success && names.Count < MostNames; match = match.NextMatch())
        {
            var name = match.Groups["name"];
            var word = NameWords.WideEnds.FirstOrDefault(end => name.Value.StartsWith(end, StringComparison.Ordinal)) ?? (name.Value.All(letter => letter is '大' or '中' or '小') ? name.Value : null);
            // Without a dot between given name and surname these letters write a word of the page: スクラップ.
            if (word is not null || name.Value.All(character => character is >= '\u30A1' and <= '\u30FA' or 'ー'))
                break;
            names.Add(new FoundName(name.Value, name.Index, name.Length));
        }

        return names;
    }

    [GeneratedRegex("[^\\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // 张三 李四、王五; 约翰·史密斯; 山田太郎
    [GeneratedRegex("\\G[\\s、，,/／&]*(?<name>[\\u3040-\\u30FF\\u3400-\\u9FFF]{2,5}(?:[·・][\\u3040-\\u30FF\\u3400-\\u9FFF]{1,6}){0,3}|[\\uAC00-\\uD7A3]{2,4})(?![\\u3040-\\u30FF\\u3400-\\u9FFF\\uAC00-\\uD7A3])", RegexOptions.CultureInvariant)]
    private static partial Regex WideName();
}
