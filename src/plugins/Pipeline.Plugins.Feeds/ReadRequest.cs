using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Feeds;

/// <summary>Opens RSS, Atom and JSON feeds, and JSON with articles in it; each item is read for itself.</summary>
[Step("feeds.read", Options = typeof(ReadOptions))]
[Reader(
    Detector = typeof(FeedDetector),
    MediaTypes = ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json", "application/ld+json"],
    Extensions = [".rss", ".atom", ".rdf", ".json"])]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
