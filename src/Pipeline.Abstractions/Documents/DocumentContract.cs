namespace Pipeline.Documents;

/// <summary>What holds for every document, whichever step made it. The host holds each step to it, and so do the tests of Pipeline.Testing.</summary>
public static class DocumentContract
{
    /// <summary>The first thing that does not hold, in words; <c>null</c> when all does. Linear in the size of the document.</summary>
    public static string? FirstFlaw(Document? document)
    {
        if (document is null)
            return "a document is null";
        if (document.Elements.IsDefault || document.Declared.IsDefault || document.Blocks.IsDefault || document.Summary.IsDefault || document.Keywords.IsDefault || document.Mentions.IsDefault || document.ServiceUses.IsDefault)
            return "a list of the document is not set";
        if (document.Range is { } range && !Inside(range, document))
            return "the document's range is not inside its text";
        for (var index = 0; index < document.Elements.Length; index++)
        {
            if (document.Elements[index].Parent >= index || document.Elements[index].Parent < -1)
                return $"element {index} does not stand behind its parent";
        }

        return document.Blocks.Select((block, index) => BlockFlaw(block, index, document)).FirstOrDefault(flaw => flaw is not null)
            ?? (document.Summary.All(sentence => Inside(sentence.Span, document)) ? null : "a summary sentence lies outside the text")
            ?? (document.Mentions.All(mention => !mention.Spans.IsDefault && mention.Spans.All(span => Inside(span, document))) ? null : "a mention lies outside the text")
            ?? (document.Part is { Number: < 1 } ? "the part number is below 1" : null);
    }

    private static string? BlockFlaw(Block? block, int index, Document document)
    {
        if (block?.Text is null)
            return $"block {index} has no text";
        if (block.Element >= document.Elements.Length || block.Element < -1)
            return $"block {index} names an element that does not exist";
        foreach (var run in block.Text.Runs)
        {
            if (!Inside(run.Source, document))
                return $"block {index} comes from outside the text";
        }

        return block.Confidence is >= 0 and <= 1 ? null : $"the confidence of block {index} is not between 0 and 1";
    }

    private static bool Inside(SourceSpan span, Document document) =>
        span.Start >= 0 && span.Length >= 0 && (long)span.Start + span.Length <= document.Text.Length;
}
