using Pipeline.Steps;

namespace Pipeline.Plugins.Archives;

/// <summary>Unpacks no more than there is room for, whatever an archive says of itself.</summary>
internal static class Bounded
{
    private const int Chunk = 64 * 1024;
    private const int SmallEnough = 1_000_000;

    /// <returns>The bytes, or why they are too many.</returns>
    internal static async Task<(byte[]? Bytes, StepResult.Rejected? Refusal)> ReadAsync(Stream stream, long packed, long room, ReadOptions options, CancellationToken cancellationToken)
    {
        using var unpacked = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            unpacked.Write(chunk, 0, read);
            if (unpacked.Length > SmallEnough && unpacked.Length > packed * options.MaxRatio)
                return (null, Bomb(options));
            if (unpacked.Length > room)
                return (null, TooLarge(options));
        }

        return (unpacked.ToArray(), null);
    }

    internal static StepResult.Rejected TooLarge(ReadOptions options) => new(
        "unpacked-too-large",
        $"The archive unpacks to more than {options.MaxBytes:N0} bytes.",
        "Upload the files in smaller archives, or raise Pipeline:Steps:Options:archives.read:MaxBytes.");

    private static StepResult.Rejected Bomb(ReadOptions options) => new(
        "archive-bomb",
        $"A file in the archive is more than {options.MaxRatio} times longer than its packed form, as no text is.",
        "Upload the file itself, or raise Pipeline:Steps:Options:archives.read:MaxRatio.");
}
