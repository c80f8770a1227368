using System.IO.Enumeration;
using Pipeline.Core.Configuration;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Core.Steps;

/// <summary>How the runner treats one step: its own settings where there are any, else those of all steps.</summary>
internal sealed record StepPolicy(StepOptions All, StepSettings Own)
{
    internal TimeSpan Timeout => Own.Timeout ?? All.Timeout;

    internal int MaxDocuments => Own.MaxDocuments ?? All.MaxDocuments;

    internal int TransientRetries => Own.TransientRetries ?? All.TransientRetries;

    internal int FaultRetries => Own.FaultRetries ?? All.FaultRetries;

    internal bool IsOptional => Own.Optional;

    internal bool IsLimitedTo => Own.MediaTypes.Length > 0 || Own.Names.Length > 0;

    /// <summary>What of it can change a result, for the pipeline's hash; empty when nothing is set.</summary>
    internal string Fingerprint => Own is { Optional: false, MaxDocuments: null } && !IsLimitedTo
        ? ""
        : $" {Own.Optional} {Own.MaxDocuments} [{string.Join('|', Own.MediaTypes)}] [{string.Join('|', Own.Names)}]";

    /// <summary>Whether the step runs for a document. Before anybody has read the upload its declared media type counts.</summary>
    internal bool AppliesTo(Upload upload, Document document) =>
        AppliesTo(upload.Name, document.MediaType.Length > 0 ? document.MediaType : upload.DeclaredMediaType ?? "");

    internal bool AppliesTo(string name, string mediaType) => IsAny(Own.MediaTypes, mediaType) && IsAny(Own.Names, name);

    private static bool IsAny(string[] patterns, string text) =>
        patterns.Length == 0 || Array.Exists(patterns, pattern => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: true));
}
