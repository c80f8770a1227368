using System.Collections.Immutable;
using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Feeds;

/// <summary>RSS and Atom; RSS 1.0 by <see cref="RdfFeed"/>. A document type is an error, nothing outside is fetched.</summary>
internal static class XmlFeed
{
    internal const string Content = "http://purl.org/rss/1.0/modules/content/";
    internal const string DublinCore = "http://purl.org/dc/elements/1.1/";

    internal static FeedItems Items(Upload upload, int maxItems, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(upload.OpenRead(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1 });
        if (reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == RdfFeed.Root)
            return RdfFeed.Items(reader, maxItems, cancellationToken);
        var feed = SyndicationFeed.Load(reader);
        var members = ImmutableArray.CreateBuilder<UploadMember>();
        int seen = 0;
        foreach (var item in feed.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (text, isHtml) = TextOf(item);
            if (++seen <= maxItems && FeedItems.Member(seen, text, isHtml, Declared(feed, item)) is { } member)
                members.Add(member);
        }

        return new FeedItems(members.ToImmutable(), seen - members.Count);
    }

    private static (string? Text, bool IsHtml) TextOf(SyndicationItem item)
    {
        if (Extension(item, "encoded", Content).FirstOrDefault() is { } encoded)
            return (encoded, true);
        var content = item.Content as TextSyndicationContent ?? item.Summary;
        return (content?.Text, content?.Type != "text" || FeedItems.LooksHtml(content.Text));
    }

    private static IEnumerable<DeclaredField> Declared(SyndicationFeed feed, SyndicationItem item)
    {
        yield return new DeclaredField("meta", "dc.title", item.Title?.Text ?? "");
        foreach (var author in item.Authors.Select(person => person.Name ?? person.Email).Concat(Extension(item, "creator", DublinCore)))
            yield return new DeclaredField("meta", "dc.creator", author ?? "");
        yield return new DeclaredField("meta", "article:published_time", Date(item) ?? Extension(item, "date", DublinCore).FirstOrDefault() ?? "");
        yield return new DeclaredField("meta", "dc.publisher", feed.Title?.Text ?? "");
        yield return new DeclaredField("meta", "language", feed.Language ?? "");
        yield return new DeclaredField("link", "canonical", item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.Uri?.OriginalString ?? "");
    }

    private static IEnumerable<string> Extension(SyndicationItem item, string name, string space) =>
        item.ElementExtensions.Where(extension => extension.OuterName == name && extension.OuterNamespace == space).Select(extension =>
        {
            using var reader = extension.GetReader();
            return reader.ReadElementContentAsString();
        });

    private static string? Date(SyndicationItem item)
    {
        try
        {
            var date = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
            return date == default ? null : date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }
        catch (XmlException)
        {
            // A date in no known form is read when it is asked for, and then only.
            return null;
        }
    }
}
