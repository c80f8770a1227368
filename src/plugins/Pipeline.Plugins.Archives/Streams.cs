using System.Runtime.InteropServices;

namespace Pipeline.Plugins.Archives;

/// <summary>An upload's bytes as a stream, without a copy of them.</summary>
internal static class Streams
{
    internal static MemoryStream Of(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(content.ToArray(), writable: false);
}
