using System.Collections.Immutable;
using System.Xml;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Feeds;

/// <summary>RSS 1.0, which is RDF: its items stand beside the channel and not in it.</summary>
internal static class RdfFeed
{
    internal const string Root = "RDF";

    private const string Rss = "http://purl.org/rss/1.0/";

    /// <param name="reader">At the root.</param>
    /// <param name="maxItems">How many items are taken.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    internal static FeedItems Items(XmlReader reader, int maxItems, CancellationToken cancellationToken)
    {
        var members = ImmutableArray.CreateBuilder<UploadMember>();
        var channel = new Dictionary<string, string>();
        var seen = 0;
        reader.ReadStartElement();
        while (reader.MoveToContent() is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader is { LocalName: "channel", NamespaceURI: Rss })
                channel = Children(reader);
            else if (reader is { LocalName: "item", NamespaceURI: Rss } && ++seen <= maxItems)
                Add(members, seen, Children(reader), channel);
            else
                reader.Skip(); // Another element, or text that has no place here.
        }

        return new FeedItems(members.ToImmutable(), seen - members.Count);
    }

    private static void Add(ImmutableArray<UploadMember>.Builder members, int number, Dictionary<string, string> item, Dictionary<string, string> channel)
    {
        var encoded = item.GetValueOrDefault($"{XmlFeed.Content}encoded");
        var text = encoded ?? item.GetValueOrDefault($"{Rss}description");
        if (FeedItems.Member(number, text, encoded is not null || FeedItems.LooksHtml(text), Declared(item, channel)) is { } member)
            members.Add(member);
    }

    private static IEnumerable<DeclaredField> Declared(Dictionary<string, string> item, Dictionary<string, string> channel) =>
    [
        new("meta", "dc.title", item.GetValueOrDefault($"{Rss}title") ?? ""),
        new("meta", "dc.creator", item.GetValueOrDefault($"{XmlFeed.DublinCore}creator") ?? ""),
        new("meta", "article:published_time", item.GetValueOrDefault($"{XmlFeed.DublinCore}date") ?? ""),
        new("meta", "dc.publisher", channel.GetValueOrDefault($"{Rss}title") ?? ""),
        new("meta", "language", item.GetValueOrDefault($"{XmlFeed.DublinCore}language") ?? channel.GetValueOrDefault($"{XmlFeed.DublinCore}language") ?? ""),
        new("link", "canonical", item.GetValueOrDefault($"{Rss}link") ?? ""),
    ];

    /// <summary>The texts of the element's children by their full names; the reader stands behind the element afterwards.</summary>
    private static Dictionary<string, string> Children(XmlReader reader)
    {
        var children = new Dictionary<string, string>();
        if (reader.IsEmptyElement)
        {
            reader.Skip();
            return children;
        }

        reader.ReadStartElement();
        while (reader.MoveToContent() is var node and not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (node != XmlNodeType.Element)
            {
                reader.Skip();
                continue;
            }

            var name = reader.NamespaceURI + reader.LocalName;
            using var child = reader.ReadSubtree();
            children.TryAdd(name, Text(child));
            reader.Skip();
        }

        reader.ReadEndElement();
        return children;
    }

    private static string Text(XmlReader child)
    {
        var text = new System.Text.StringBuilder();
        while (child.Read())
        {
            if (child.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(child.Value);
        }

        return text.ToString();
    }
}
