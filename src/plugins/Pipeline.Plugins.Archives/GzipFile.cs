using System.IO.Compression;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Archives;

/// <summary>One packed file.</summary>
internal static class GzipFile
{
    internal static async Task<StepResult> OpenAsync(Upload upload, ReadOptions options, CancellationToken cancellationToken)
    {
        await using var stream = new GZipStream(upload.OpenRead(), CompressionMode.Decompress);
        var (bytes, refusal) = await Bounded.ReadAsync(stream, upload.Content.Length, options.MaxBytes, options, cancellationToken);
        return bytes is null ? refusal! : new StepResult.Unpacked([new UploadMember(NameOf(upload.Name), bytes)], []);
    }

    private static string NameOf(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && file.Length > 3 ? file[..^3] : file;
    }
}
