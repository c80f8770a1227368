using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Kinds of things that page authors name in classes and ids, each a bit. The words are plain English, with those of other languages that many systems use.</summary>
internal static class NameGroups
{
    /// <summary>The bit of boxes that hold nothing of a story: comments of readers, questions of consent, and what style sheets hide. No group for models.</summary>
    internal const uint Pruned = 1u << 31;

    /// <summary>Order of the bits.</summary>
    private static readonly (string Name, string Words)[] Rows =
    [
        ("nav", "nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs pagination pager paging skip sitemap toc toolbar tabs tab dropdown search"),
        ("site", "footer foot masthead header topbar copyright disclaimer legal site global logo"),
        ("comment", "comment comments disqus discussion respond reply replies commentlist livefyre forum opinions usercomments"),
        ("related", "related relateds relatedposts recommended recommendation recommendations recommend recirculation recirc trending popular mostread mostpopular mostviewed readnext upnext seealso crosslinks latest similar suggested more morestories morenews moreon readmore next previous prev outbrain taboola links linklist further also teaserlist topstories headlines"),
        ("promo", "promo promos promotion promoted newsletter newsletters subscribe subscription subscriber signup register registration paywall donate donation ad ads adv advert advertisement advertising advertorial sponsor sponsored sponsors banner cta app download offer marketing commercial affiliate shop product products deal deals membership premium"),
        ("share", "share sharing sharebar shares social sociallinks follow facebook twitter whatsapp addthis sharethis bookmark print email tools toolbox actions buttons button"),
        ("consent", "cookie cookies consent gdpr modal popup overlay login signin dialog lightbox notice alert error warning message tooltip"),
        ("side", "sidebar aside rail side secondary widget widgets column complementary right left module box infobox factbox panel callout sticky"),
        ("media", "carousel slider slideshow slide gallery galleries photo photos image images img picture figure media video videos player audio podcast embed embedded iframe thumb thumbnail youtube instagram tweet"),
        ("caption", "caption captions figcaption credit credits photocredit imagecaption cutline legend legende bildunterschrift bildtext imgdesc copyright rights attribution byimage picnote"),
        ("byline", "byline author authors dateline published pubdate timestamp postmeta meta metadata datetime date time updated modified reporter writer contributor contributors bio authorbox profile avatar signature info details postinfo entrymeta"),
        ("content", "content article body articlebody story storybody entry entrycontent post postcontent text richtext main maincontent paragraph copy prose textblock articletext bodytext pagecontent singlepost single wysiwyg cms article__body readable page"),
        ("lead", "lead lede intro introduction standfirst dek deck subtitle subtitel subhead subheadline subheading teaser teasers summary excerpt abstract description kicker vorspann chapo chapeau sommario entradilla bajada ingress leadtext preamble synopsis strapline highlights keypoints bullets takeaways"),
        ("tags", "tag tags taglist tagcloud keyword keywords topic topics category categories labels label channel section sections subject"),
        ("title", "title headline heading hed headlines titel titre titulo titolo h1 pagetitle posttitle"),
        ("list", "list items item card cards grid tile tiles feed stream listing archive row rows index teasergrid results"),
        ("quote", "quote quotes pullquote blockquote pull citation zitat"),
        ("note", "footnote footnotes note notes correction corrections editorsnote source sources reference references endnote disclosure appendix transcript faq question answer"),
        ("live", "live liveblog liveticker ticker update updates timeline blog poll quiz rating ratings score scores weather stock stocks market markets event events"),
    ];

    // Words that name nothing else: comments, in the languages of the usual systems, and questions of consent. The wider groups above are for the models alone.
    private const string PrunedWords = "comment comments commentlist commentslist usercomments disqus livefyre kommentar kommentare commentaire commentaires comentario comentarios commento commenti reacties "
        + "consent gdpr onetrust cookiebanner cookieconsent cookienotice cookiepolicy privacymodal";

    private static readonly FrozenDictionary<uint, uint> ByWord = Build();

    /// <summary>Number of groups that models look at.</summary>
    internal static int Count => Rows.Length;

    internal static string NameOf(int group) => Rows[group].Name;

    internal static uint Bit(string name) => 1u << Array.FindIndex(Rows, row => row.Name == name);

    /// <summary>The groups that the words of a class or id belong to: words apart at punctuation and at humps, each neighbouring pair joined. What hides a box is of the group of pruned ones.</summary>
    internal static uint Of(ReadOnlySpan<char> names)
    {
        var groups = HidingClasses.In(names) ? Pruned : 0;
        // The word that is being read, and the same with the word before it in front.
        uint word = WordHash.Start, pair = WordHash.Start;
        for (var index = 0; index <= names.Length; index++)
        {
            var isBorder = index == names.Length || !char.IsAsciiLetterOrDigit(names[index]);
            var isHump = !isBorder && word != WordHash.Start && char.IsAsciiLetterUpper(names[index]) && char.IsAsciiLetterLower(names[index - 1]);
            if (word != WordHash.Start && (isBorder || isHump))
            {
                groups |= Lookup(word) | (pair != word ? Lookup(pair) : 0);
                (pair, word) = (word, WordHash.Start);
            }

            if (index == names.Length || char.IsWhiteSpace(names[index]))
                pair = WordHash.Start;
            else if (!isBorder)
                (word, pair) = (WordHash.Add(word, names[index]), WordHash.Add(pair, names[index]));
        }

        return groups;
    }

    private static uint Lookup(uint word) => ByWord.GetValueOrDefault(word);

    private static FrozenDictionary<uint, uint> Build()
    {
        var groups = new Dictionary<uint, uint>();
        for (var row = 0; row < Rows.Length; row++)
        {
            foreach (var word in Rows[row].Words.Split(' '))
                groups[WordHash.Of(word)] = groups.GetValueOrDefault(WordHash.Of(word)) | (1u << row);
        }

        foreach (var word in PrunedWords.Split(' '))
            groups[WordHash.Of(word)] = groups.GetValueOrDefault(WordHash.Of(word)) | Pruned;
        return groups.ToFrozenDictionary();
    }
}
