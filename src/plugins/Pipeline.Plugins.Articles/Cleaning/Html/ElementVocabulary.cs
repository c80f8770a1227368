using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Cleaning.Html;

/// <summary>Words that page authors of all kinds give to the parts of a page, in names, classes and ids.</summary>
internal static class ElementVocabulary
{
    /// <summary>Elements that never hold the story (HTML standard, "Sections" and "Forms").</summary>
    internal static readonly FrozenSet<string> OutsideElements = FrozenSet.ToFrozenSet(["nav", "aside", "footer", "form", "button", "menu", "dialog", "fieldset"]);

    /// <summary>ARIA landmark and widget roles that never hold the story (WAI-ARIA 1.2).</summary>
    internal static readonly FrozenSet<string> OutsideRoles = FrozenSet.ToFrozenSet(
        ["navigation", "complementary", "contentinfo", "banner", "search", "form", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist"]);

    /// <summary>Words in classes and ids of what stands around stories.</summary>
    internal static readonly FrozenSet<string> OutsideWords = FrozenSet.ToFrozenSet(
    [
        "nav", "navbar", "navigation", "menu", "submenu", "sidebar", "footer", "masthead", "breadcrumb", "breadcrumbs", "pagination", "pager",
        "comment", "comments", "disqus", "discussion", "respond", "related", "relateds", "recommended", "recommendation", "recommendations", "recommend", "recirculation", "recirc",
        "promo", "promos", "promotion", "teaser", "teasers", "share", "sharing", "sharebar", "social", "sociallinks", "newsletter", "subscribe", "subscription", "signup", "login", "register", "paywall",
        "cookie", "cookies", "consent", "gdpr", "ad", "ads", "advert", "advertisement", "advertising", "sponsor", "sponsored", "banner", "popup", "modal", "overlay", "toolbar", "tooltip",
        "widget", "widgets", "trending", "popular", "mostread", "mostpopular", "readmore", "morestories", "morenews", "moreon", "readnext", "upnext", "tags", "taglist", "tagcloud", "keywords", "copyright", "disclaimer", "outbrain", "taboola",
        "skip", "screenreader", "poll", "quiz", "rating", "ratings", "print", "carousel", "slider", "ticker", "crosslinks", "seealso", "donate", "donation", "callout", "bio", "authorbox", "infobox",
    ]);

    /// <summary>Words in classes and ids of lines about author and time.</summary>
    internal static readonly FrozenSet<string> BylineWords = FrozenSet.ToFrozenSet(
        ["byline", "author", "authors", "dateline", "published", "pubdate", "timestamp", "postmeta", "meta", "datetime", "date", "time", "updated"]);

    /// <summary>Words in classes and ids of captions.</summary>
    internal static readonly FrozenSet<string> CaptionWords = FrozenSet.ToFrozenSet(["caption", "figcaption", "credit", "photocredit", "imagecaption", "captiontext", "legend", "cutline", "picnote", "picdesc", "imgdesc", "imagedescription", "phototext", "bildunterschrift", "legende", "pietfoto", "piedefoto", "didascalia"]);

    /// <summary>The words of a class or id: apart at punctuation and at humps, and each neighbouring pair joined.</summary>
    internal static IEnumerable<string> WordsOf(string names)
    {
        var previous = "";
        var start = 0;
        for (var index = 0; index <= names.Length; index++)
        {
            var isBorder = index == names.Length || !char.IsAsciiLetter(names[index]);
            var isHump = !isBorder && index > start && char.IsAsciiLetterUpper(names[index]) && char.IsAsciiLetterLower(names[index - 1]);
            if (!isBorder && !isHump)
                continue;
            if (index > start)
            {
                var word = names[start..index].ToLowerInvariant();
                yield return word;
                if (previous.Length > 0)
                    yield return previous + word;
                previous = index < names.Length && names[index] == ' ' ? "" : word;
            }

            start = isHump ? index : index + 1;
        }
    }
}
