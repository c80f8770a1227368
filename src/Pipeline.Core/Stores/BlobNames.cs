using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Stores;

/// <summary>Names that a person can read and every store can hold.</summary>
internal static class BlobNames
{
    private const int LongestSlug = 100;

    /// <summary>
    /// The folder for what belongs to an upload. A plain name (lower-case letters, digits, <c>- _ . /</c>) is kept; any other becomes a
    /// readable slug with a hash of the exact name, so that two uploads never share a folder.
    /// </summary>
    internal static string Folder(string upload)
    {
        if (IsPlain(upload))
            return upload;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(upload)))[..10];
        return $"{Slug(upload)}~{hash}";
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_' or '.' or '/')
        && name.Split('/').All(segment => segment.Length > 0 && !segment.StartsWith('.') && !segment.EndsWith('.'));

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.Normalize(Normalized(name)).EnumerateRunes())
        {
            if (slug.Length >= LongestSlug)
                break;
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append(rune.Value == '.' ? '.' : '-');
        }

        var text = slug.ToString().Trim('-', '.');
        return text.Length == 0 ? "upload" : text;
    }

    // A lone surrogate cannot be normalised; such a name keeps its characters.
    private static NormalizationForm Normalized(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (char.IsSurrogate(name[index]))
                return NormalizationForm.FormC;
        }

        return NormalizationForm.FormKD;
    }
}
