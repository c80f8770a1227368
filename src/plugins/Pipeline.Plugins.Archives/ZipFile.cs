using System.Collections.Immutable;
using System.IO.Compression;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Archives;

/// <summary>The files of an archive.</summary>
internal static class ZipFile
{
    internal static async Task<StepResult> OpenAsync(Upload upload, ReadOptions options, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(upload.OpenRead(), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
        if (archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null)
            return new StepResult.Rejected("unknown-format", $"'{upload.Name}' is a document of an office program or a book, and no installed reader knows it.", "Save it as .docx, .pdf or .html and upload that.");
        var files = archive.Entries.Where(IsFile).ToArray();
        if (files.Length == 0)
            return new StepResult.Rejected("empty", "The archive holds no files.", "Pack the files anew and upload that.");
        if (files.Length > options.MaxFiles)
            return new StepResult.Rejected("too-many-members", $"The archive holds {files.Length:N0} files; at most {options.MaxFiles:N0} are taken.", "Upload them in smaller archives, or raise Pipeline:Steps:Options:archives.read:MaxFiles.");
        if (files.Sum(file => (decimal)file.Length) > options.MaxBytes)
            return Bounded.TooLarge(options);
        return await UnpackAsync(files, options, cancellationToken);
    }

    private static async Task<StepResult> UnpackAsync(ZipArchiveEntry[] files, ReadOptions options, CancellationToken cancellationToken)
    {
        var members = ImmutableArray.CreateBuilder<UploadMember>(files.Length);
        var warnings = ImmutableArray.CreateBuilder<StepWarning>();
        long room = options.MaxBytes;
        foreach (var file in files)
        {
            if (file.IsEncrypted)
            {
                warnings.Add(new StepWarning("left-out", $"{file.FullName} was left out (encrypted): it asks for a password."));
                continue;
            }

            await using var stream = await file.OpenAsync(cancellationToken);
            var (bytes, refusal) = await Bounded.ReadAsync(stream, file.CompressedLength, room, options, cancellationToken);
            if (bytes is null)
                return refusal!;
            room -= bytes.Length;
            members.Add(new UploadMember(file.FullName, bytes));
        }

        return members.Count > 0
            ? new StepResult.Unpacked(members.ToImmutable(), warnings.ToImmutable())
            : new StepResult.Rejected("encrypted", "Every file of the archive asks for a password.", "Pack the files without a password and upload that.");
    }

    // Folders, and what operating systems put beside the files.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name is not (".DS_Store" or "Thumbs.db" or "desktop.ini") && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
