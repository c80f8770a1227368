using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Names;

/// <summary>What the text around a name, or a word in it, says of its kind. The first thing that says something counts.</summary>
internal static partial class NameEvidence
{
    private const int Look = 8;

    internal static (MentionKind Kind, string Evidence) Of(NameRun run, string sentence)
    {
        if (run.Words.Length > 1 && NameVocabulary.Companies.Contains(run.Last))
            return (MentionKind.Organisation, $"ends in \"{run.Last}\"");
        if (run.Words.Length > 1 && NameVocabulary.Organisations.Contains(run.Last))
            return (MentionKind.Organisation, $"ends in \"{run.Last}\"");
        if (NameVocabulary.KnownOrganisations.Has(sentence.AsSpan(run.Start, run.Length)))
            return (MentionKind.Organisation, "list of organisations");
        if (OrganisationOf(run.Words) is { } kind)
            return (MentionKind.Organisation, $"says \"{kind}\"");
        if (run.Words.Length > 1 && NameVocabulary.Places.Contains(run.Last))
            return (MentionKind.Place, $"ends in \"{run.Last}\"");
        if (run.Title is not null)
            return (MentionKind.Person, $"title \"{run.Title}\"");
        if (run.Before is { } address && NameVocabulary.Addresses.Contains(address))
            return (MentionKind.Person, $"\"{address}\" before it");
        if (Gazetteer.Contains(sentence.AsSpan(run.Start, run.Length)))
            return (MentionKind.Place, "list of places");
        if (run.Words.Length > 1 && NameVocabulary.BeforePlaces.Contains(run.Words[0]))
            return (MentionKind.Place, $"starts with \"{run.Words[0]}\"");
        return run.Words.Length > 1 ? Person(run, sentence) : (MentionKind.Unknown, "");
    }

    /// <summary>The kind of an organisation inside its name: "Ministry of", "School of"; or first in it, where adjectives stand behind: "Partito Verde".</summary>
    private static string? OrganisationOf(string[] words)
    {
        for (var index = 0; index < words.Length - 2; index++)
        {
            if (NameVocabulary.Organisations.Contains(words[index]) && NameVocabulary.Links.Contains(words[index + 1]))
                return $"{words[index]} {words[index + 1]}";
        }

        return words.Length > 1 && NameVocabulary.LeadingOrganisations.Contains(words[0]) ? words[0] : null;
    }

    private static (MentionKind Kind, string Evidence) Person(NameRun run, string sentence)
    {
        if (run.Before is { } role && NameVocabulary.Roles.Contains(role))
            return (MentionKind.Person, $"\"{role}\" before it");
        if (NameVocabulary.GivenNames.Contains(run.Words[0]))
            return (MentionKind.Person, $"given name \"{run.Words[0]}\"");
        var behind = run.Start + run.Length;
        return Age().IsMatch(sentence.AsSpan(behind, Math.Min(Look, sentence.Length - behind))) ? (MentionKind.Person, "age behind it") : (MentionKind.Unknown, "");
    }

    [GeneratedRegex("^, [1-9][0-9][,.;]", RegexOptions.CultureInvariant)]
    private static partial Regex Age();
}
