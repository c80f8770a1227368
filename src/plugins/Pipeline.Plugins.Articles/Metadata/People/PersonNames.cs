using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Tells names of people from the rest of a line.</summary>
internal static partial class PersonNames
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
        { "de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "ter", "la", "le", "el", "al", "bin", "ibn", "bint", "zu", "af", "av", "y", "e" };

    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "app", "download", "print", "share", "source", "editor", "editors", "updated", "published", "posted", "photo", "photos", "video", "email", "facebook", "twitter", "comment", "comments",
        "follow", "read", "more", "news", "desk", "staff", "writer", "reporter", "correspondent", "contributor", "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "subscribe", "home", "min", "minutes", "last",
    };

    /// <summary>The names in a list such as <c>A. Name, B. Name and C. Name</c>; each two to five capitalised words, or a Chinese, Japanese or Korean name.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        foreach (var piece in Separators().Split(text))
        {
            var name = Leading(piece);
            if (name.Length > 0)
                yield return name;
            // A role or a place behind the first piece that is no name ends the list.
            if (name.Length == 0 || name.Length < piece.Trim().Length - 1)
                yield break;
        }
    }

    /// <summary>The name at the start of a text: it ends at a word in capitals, a word of the page, or one that is not capitalised.</summary>
    internal static string Leading(string text)
    {
        if (EastAsian().Match(text) is { Success: true } eastAsian)
            return eastAsian.Groups["name"].Value;
        var words = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.TrimEnd(',', ';', '|', ':', '·', '•');
            if (words.Count == 5 || NotNames.Contains(bare) || !IsNameWord(bare, words.Count))
                break;
            words.Add(bare);
            if (bare.Length < word.Length)
                break;
        }

        while (words.Count > 0 && Particles.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return words.Count >= 2 ? string.Join(' ', words) : "";
    }

    private static bool IsNameWord(string word, int position)
    {
        if (word.Length == 0 || word.Any(char.IsDigit))
            return false;
        if (position > 0 && Particles.Contains(word))
            return true;
        if (!char.IsUpper(word[0]) && !(word.Length > 2 && word[1] == '\'' && char.IsUpper(word[2])))
            return false;
        // An acronym is no name; initials are.
        var isCapitals = word.Length > 2 && !word.Contains('.') && word.All(letter => !char.IsLetter(letter) || char.IsUpper(letter));
        return !isCapitals && word.All(letter => char.IsLetter(letter) || letter is '.' or '\'' or '’' or '-');
    }

    [GeneratedRegex("\\s*(?:,|;|/|&|\\||、|，|\\s(?:and|und|et|y|e|en|og|och|и|with|mit|avec|con)\\s)\\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex("^\\s*(?<name>[\\u4E00-\\u9FFF]{2,4}|[\\uAC00-\\uD7AF]{2,4}|[\\u4E00-\\u9FFF\\u3041-\\u30FF]{2,8})(?=$|[\\s\\d）)】]|기자|記者|记者)", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsian();
}
