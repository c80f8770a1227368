using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Testing;

/// <summary>How a test's steps ended. What only a success has throws <see cref="StepTestException"/> when there was none, and says why.</summary>
/// <param name="Result">What the last step that ran returned; all documents and all warnings when every one succeeded.</param>
public sealed record TestOutcome(StepResult Result)
{
    /// <summary>The documents, in order.</summary>
    public ImmutableArray<Document> Documents => Success.Documents;

    /// <summary>The one document.</summary>
    public Document Document => Documents is [var only] ? only : throw new StepTestException($"One document was expected, {Documents.Length} came out.");

    /// <summary>The text of the body blocks of all documents, in order.</summary>
    public IEnumerable<string> Body => Documents.SelectMany(document => document.Blocks).Where(block => block.Role == BlockRole.Body).Select(block => block.Text.Value);

    /// <summary>Codes of the warnings, in order.</summary>
    public IEnumerable<string> Warnings => Success.Warnings.Select(warning => warning.Code);

    /// <summary>The uploads that a reader unpacked.</summary>
    public ImmutableArray<UploadMember> Members => (Result as StepResult.Unpacked)?.Members
        ?? throw new StepTestException($"Uploads inside the upload were expected, but the steps ended as {Words(Result)}.");

    /// <summary>The rejection.</summary>
    public StepResult.Rejected Rejection => Result as StepResult.Rejected ?? throw new StepTestException($"A rejection was expected, but the steps ended as {Words(Result)}.");

    private StepResult.Success Success => Result as StepResult.Success
        ?? throw new StepTestException($"A success was expected, but the steps ended as {Words(Result)}.", (Result as StepResult.Faulted)?.Exception);

    internal static string Words(StepResult? result) => result switch
    {
        null => "null",
        StepResult.Success success => $"success with {(success.Documents.IsDefault ? 0 : success.Documents.Length)} documents",
        StepResult.Unpacked unpacked => $"unpacked with {(unpacked.Members.IsDefault ? 0 : unpacked.Members.Length)} members",
        StepResult.Rejected rejected => $"rejected ({rejected.Code}: {rejected.Message})",
        StepResult.Transient transient => $"transient ({transient.Message})",
        StepResult.Faulted faulted => $"faulted ({faulted.Message})",
        _ => result.GetType().Name,
    };
}
