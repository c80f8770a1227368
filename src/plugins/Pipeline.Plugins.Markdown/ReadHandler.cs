using System.Collections.Immutable;
using Markdig;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;

namespace Pipeline.Plugins.Markdown;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler(ReadOptions options) : IRequestHandler<ReadRequest, StepResult>
{
    private static readonly MarkdownPipeline Markup = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().UseFootnotes().Build();

    /// <inheritdoc/>
    public Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Read(request, cancellationToken));
    }

    private StepResult Read(ReadRequest request, CancellationToken cancellationToken)
    {
        if (Utf8Text.Decode(request.Upload.Content.Span) is not { } decoded)
            return new StepResult.Rejected("binary-content", $"'{request.Upload.Name}' is called Markdown but is no text.", "Upload the Markdown itself, in UTF-8.");
        var (text, charset, warnings) = decoded;
        cancellationToken.ThrowIfCancellationRequested();
        Markdig.Syntax.MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(text, Markup);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            return new StepResult.Rejected("too-deep", "Quotations, lists or brackets are nested deeper than an article nests them.", "Mend the Markdown.");
        }

        var walk = new BlockWalk(text, options.MaxBlocks, cancellationToken);
        walk.Walk(parsed);
        return walk.Blocks.Count switch
        {
            0 => new StepResult.Rejected("empty", "The Markdown has no text.", "Upload the file again with its text."),
            var count when count > options.MaxBlocks => new StepResult.Rejected(
                "too-many-blocks", $"The upload falls into more than {options.MaxBlocks} blocks.", "Upload one article a file, or raise Pipeline:Steps:Options:markdown.read:MaxBlocks."),
            _ => Done(text, charset, parsed, [.. walk.Blocks], warnings),
        };
    }

    private static StepResult Done(string text, string charset, Markdig.Syntax.MarkdownDocument parsed, ImmutableArray<Block> blocks, ImmutableArray<StepWarning> warnings)
    {
        var front = FrontMatter.Read(text, parsed);
        var title = Titles.Of(front, blocks);
        return StepResult.Done(
            Document.Unread with
            {
                Text = text,
                Charset = charset,
                MediaType = "text/markdown",
                Declared = front,
                Blocks = Titles.Mark(blocks, title.Best),
                Metadata = new ArticleMetadata { Title = title },
            },
            warnings);
    }
}
