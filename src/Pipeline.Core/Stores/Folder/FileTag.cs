using System.Globalization;

namespace Pipeline.Core.Stores.Folder;

/// <summary>The ETag of a file: its time of writing and its length, whoever wrote it. Our own writes move the time forward at every turn.</summary>
internal static class FileTag
{
    internal static string Of(FileInfo file) => Of(file.LastWriteTimeUtc, file.Length);

    internal static string Of(DateTime writtenUtc, long length) => string.Create(CultureInfo.InvariantCulture, $"{writtenUtc.Ticks:x}-{length:x}");
}
