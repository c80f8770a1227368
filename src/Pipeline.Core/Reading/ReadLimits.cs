using System.Collections.Immutable;
using Pipeline.Core.Configuration;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Reading;

/// <summary>The rejections that the reading itself can give. Pure.</summary>
internal static class ReadLimits
{
    internal static StepResult.Rejected? Exceeded(UploadOptions options, int depth, int members, long bytes)
    {
        if (depth > options.MaxDepth)
            return new("nested-too-deep", $"Uploads lie inside uploads more than {options.MaxDepth} deep.", "Upload what is inside by itself, or raise Pipeline:Uploads:MaxDepth.");
        if (members > options.MaxMembers)
            return new("too-many-members", $"The upload holds more than {options.MaxMembers:N0} others.", "Upload them in smaller archives, or raise Pipeline:Uploads:MaxMembers.");
        return bytes <= options.MaxUnpackedBytes ? null : new(
            "unpacked-too-large",
            $"What the upload holds is more than {options.MaxUnpackedBytes:N0} bytes together.",
            "Upload it in smaller archives, or raise Pipeline:Uploads:MaxUnpackedBytes.");
    }

    internal static StepResult.Rejected Length(UploadOptions options, UploadMember member) => new(
        "too-large",
        $"It is {member.Content.Length:N0} bytes long; at most {options.MaxBytes:N0} are taken.",
        "Upload it in smaller files, or raise Pipeline:Uploads:MaxBytes.");

    internal static StepResult.Rejected Documents(PipelineOptions options) => new(
        "too-many-documents",
        $"The upload falls into more than {options.Steps.MaxDocuments} documents.",
        "Upload the parts in smaller files, or raise Pipeline:Steps:MaxDocuments.");

    internal static StepResult.Rejected Unknown(Upload upload) => new(
        "unknown-format",
        $"No reader knows '{upload.Name}', neither by its content nor by its type or name.",
        "Install a plugin that reads this format.");

    internal static StepResult.Rejected TwoReaders(Upload upload, ImmutableArray<Reader> claimants) => new(
        "two-readers",
        $"'{upload.Name}' is claimed by {string.Join(" and by ", claimants)}.",
        "Leave all but one of them out of Pipeline:Steps:Readers.");
}
