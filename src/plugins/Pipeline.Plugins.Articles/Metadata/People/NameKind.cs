namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Tells people from publications and offices, by the words of their names.</summary>
internal static class NameKind
{
    internal static bool IsOrganisation(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => NameWords.Organisations.Contains(word.Trim('.', ',')))
        || (name.Length >= 3 && NameWords.OrganisationEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
        || (name.Length >= 2 && name.All(char.IsUpper));

    /// <summary>True for the short name of a news agency.</summary>
    internal static bool IsAgency(string name) => NameWords.Agencies.Contains(name);

    /// <summary>True for two to four words, as a person's name has.</summary>
    internal static bool LooksLikePerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.Count(word => char.IsUpper(word[0])) is >= 2 and <= 4 && !IsOrganisation(name) && !Array.Exists(words, NameWords.NotNames.Contains);
    }
}
