using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Feeds;

/// <summary>The items of a feed that have a text.</summary>
/// <param name="Members">Each as an upload of its own.</param>
/// <param name="LeftOut">How many there are besides.</param>
internal sealed record FeedItems(ImmutableArray<UploadMember> Members, int LeftOut)
{
    /// <summary>True for a text with markup in it, where nothing says what it is.</summary>
    internal static bool LooksHtml(string? text) => text?.Contains("</", StringComparison.Ordinal) == true;

    /// <summary>An item's text with what the feed says of it; <c>null</c> without a text.</summary>
    internal static UploadMember? Member(int number, string? text, bool isHtml, IEnumerable<DeclaredField> declared)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var end = isHtml ? "html" : "txt";
        return new UploadMember(string.Create(CultureInfo.InvariantCulture, $"item-{number:000}.{end}"), (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)])
        {
            DeclaredMediaType = isHtml ? "text/html" : "text/plain",
            Declared = [.. declared.Where(field => !string.IsNullOrWhiteSpace(field.Value) && field.Value.Length <= 2_000)],
            IsArticle = true,
        };
    }
}
