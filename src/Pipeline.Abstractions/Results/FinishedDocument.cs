using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Results;

/// <summary>A document behind the last step.</summary>
/// <param name="Upload">The upload that it came from; of an article that was put together its whole text, in the container <c>articles</c>.</param>
/// <param name="Document">The document.</param>
/// <param name="Warnings">What the steps said of the upload.</param>
public sealed record FinishedDocument(Upload Upload, Document Document, ImmutableArray<StepWarning> Warnings);
