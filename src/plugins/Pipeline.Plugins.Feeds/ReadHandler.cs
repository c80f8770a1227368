using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using MediatR;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Feeds;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler(ReadOptions options) : IRequestHandler<ReadRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Open(request.Upload, cancellationToken));
    }

    private StepResult Open(Upload upload, CancellationToken cancellationToken)
    {
        var first = upload.Content.Span.TrimStart("\uFEFF \t\r\n"u8);
        try
        {
            var items = first is [(byte)'<', ..] ? XmlFeed.Items(upload, options.MaxItems, cancellationToken) : JsonArticles.Items(upload.Content, options.MaxItems, cancellationToken);
            return Result(items);
        }
        catch (XmlException exception) when (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new StepResult.Rejected("xml-entities", "The feed declares a document type, which can define entities; such a feed is not read.", "Save the feed without its DOCTYPE and upload that.");
        }
        catch (Exception exception) when (exception is XmlException or JsonException or FormatException or UriFormatException)
        {
            return new StepResult.Rejected("damaged", $"The feed cannot be read: {exception.Message}", "Upload it again; its transfer may have been cut off.");
        }
    }

    private static StepResult Result(FeedItems items)
    {
        if (items.Members.IsEmpty)
            return new StepResult.Rejected("no-article", "No item of the upload has a text.", "Upload a feed with whole texts, a JSON Feed, or JSON with an articleBody.");
        ImmutableArray<StepWarning> warnings = items.LeftOut == 0 ? [] : [new StepWarning("items-left-out", $"{items.LeftOut} items were not read: they have no text, or stand behind the limit (Pipeline:Steps:Options:feeds.read:MaxItems).")];
        return new StepResult.Unpacked(items.Members, warnings);
    }
}
