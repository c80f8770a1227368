using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;

namespace Contoso.Mask;

/// <summary>Handles <see cref="MaskRequest"/>. One handler serves all uploads, many at once: it keeps nothing of one.</summary>
public sealed partial class MaskHandler(MaskOptions options) : IRequestHandler<MaskRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(MaskRequest request, CancellationToken cancellationToken)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(request.Document.Blocks.Length);
        foreach (var block in request.Document.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            blocks.Add(block.Role == BlockRole.Body && block.Text.Value.Contains('@') ? Masked(block) : block);
        }

        return Task.FromResult(StepResult.Done(request.Document with { Blocks = blocks.ToImmutable() }));
    }

    private Block Masked(Block block)
    {
        // What is put in keeps the place of what it stands for, so that the result still says where it comes from.
        var text = new SourcedTextBuilder();
        var done = 0;
        foreach (var address in Address().EnumerateMatches(block.Text.Value))
        {
            text.Append(block.Text.Slice(done, address.Index - done)).Append(options.Replacement, block.Text.Locate(address.Index, address.Length));
            done = address.Index + address.Length;
        }

        // Links count characters of the text; where that changes they go.
        return done == 0 ? block : block with { Text = text.Append(block.Text.Slice(done, block.Text.Length - done)).Build(), Links = [] };
    }

    // Bounded, so that a text made to hurt takes linear time.
    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
