namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Tells people from publications and offices, by the words of their names.</summary>
internal static class NameKind
{
    internal static bool IsOrganisation(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => NameWords.Organisations.Contains(word.Trim('.', ',')))
        || (name.Length >= 3 && NameWords.OrganisationEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
        || (name.Length >= 2 && name.All(char.IsUpper));

    /// <summary>True for the name of a news agency, short or full.</summary>
    internal static bool IsAgency(string name) => NameWords.Agencies.Contains(name) || NameWords.AgencyNames.Contains(name);

    /// <summary>True when a word of it is one of menus and controls; or all are.</summary>
    internal static bool IsMenu(string name, bool isWhole)
    {
        var lookup = NameWords.NotNames.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in name.AsSpan().Split(' '))
        {
            if (lookup.Contains(name.AsSpan(word)) != isWhole)
                return !isWhole;
        }

        return isWhole;
    }

    /// <summary>True for two to four words, as a person's name has.</summary>
    internal static bool LooksLikePerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.Count(word => char.IsUpper(word[0])) is >= 2 and <= 4 && !IsOrganisation(name) && !Array.Exists(words, NameWords.NotNames.Contains);
    }
}
