namespace Pipeline.Documents;

/// <summary>What holds for every document, whichever step made it. The host holds each step to it, and so do the tests of Pipeline.Testing.</summary>
public static class DocumentContract
{
    /// <summary>The first thing that does not hold, in words; <c>null</c> when all does. Linear in the size of the document.</summary>
    public static string? FirstFlaw(Document? document)
    {
        if (document is null)
            return "a document is null";
        if (document.Text is null || document.MediaType is null || document.Charset is null)
            return "the document's text, media type or charset is null";
        if (document.Elements.IsDefault || document.Declared.IsDefault || document.Blocks.IsDefault || document.Summary.IsDefault || document.Keywords.IsDefault || document.Mentions.IsDefault || document.ServiceUses.IsDefault)
            return "a list of the document is not set";
        if (document.Range is { } range && !Inside(range, document))
            return "the document's range is not inside its text";
        return document.Elements.Select(ElementFlaw).FirstOrDefault(flaw => flaw is not null)
            ?? (document.Declared.All(field => field is { Origin: not null, Name: not null, Value: not null }) ? null : "a declared field is null or not whole")
            ?? document.Blocks.Select((block, index) => BlockFlaw(block, index, document)).FirstOrDefault(flaw => flaw is not null)
            ?? MetadataContract.FirstFlaw(document.Metadata)
            ?? FoundFlaw(document)
            ?? (document.Part is { Number: < 1 } ? "the part number is below 1" : null);
    }

    private static string? ElementFlaw(Element? element, int index)
    {
        if (element?.Name is null)
            return $"element {index} has no name";
        return element.Parent < index && element.Parent >= -1 ? null : $"element {index} does not stand behind its parent";
    }

    private static string? BlockFlaw(Block? block, int index, Document document)
    {
        if (block?.Text is null)
            return $"block {index} has no text";
        if (block.Element >= document.Elements.Length || block.Element < -1)
            return $"block {index} names an element that does not exist";
        if (block.Links.IsDefault)
            return $"the links of block {index} are not set";
        foreach (var run in block.Text.Runs)
        {
            if (!Inside(run.Source, document))
                return $"block {index} comes from outside the text";
        }

        return block.Confidence is >= 0 and <= 1 ? null : $"the confidence of block {index} is not between 0 and 1";
    }

    private static string? FoundFlaw(Document document)
    {
        if (document.Summary.Any(sentence => sentence?.Text is null || !double.IsFinite(sentence.Score)))
            return "a summary sentence is null or its score is no number";
        if (document.Summary.Any(sentence => !Inside(sentence.Span, document)))
            return "a summary sentence lies outside the text";
        if (document.Keywords.Any(keyword => keyword?.Text is null || !double.IsFinite(keyword.Score)))
            return "a keyword is null or its score is no number";
        if (document.Mentions.Any(mention => mention?.Text is null || mention.Spans.IsDefault))
            return "a mention is null or its places are not set";
        if (document.Mentions.Any(mention => mention.Spans.Any(span => !Inside(span, document))))
            return "a mention lies outside the text";
        if (document.WrittenSummary is { } written && (written.Text is null || written.Author is null))
            return "the written summary has no text or no author";
        return document.ServiceUses.All(use => use?.Service is not null) ? null : "a use of a service is null";
    }

    private static bool Inside(SourceSpan span, Document document) =>
        span.Start >= 0 && span.Length >= 0 && (long)span.Start + span.Length <= document.Text.Length;
}
