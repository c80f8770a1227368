using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>A resource as it lies in its mapped assembly: nothing is copied, and only the pages that are read are ever loaded. An assembly of a plugin is never unloaded.</summary>
internal sealed unsafe class TableBytes
{
    private readonly byte[]? _own;
    private readonly byte* _start;
    private readonly int _length;

    internal TableBytes(Assembly assembly, string name)
    {
        var stream = assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream ?? throw new InvalidOperationException(name + " is missing from the assembly.");
        _start = stream.PositionPointer;
        _length = checked((int)stream.Length);
    }

    /// <summary>Bytes from elsewhere, such as a table that was just trained; copied to where they do not move.</summary>
    internal TableBytes(byte[] bytes)
    {
        _own = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(_own, 0);
        _start = (byte*)Unsafe.AsPointer(ref _own[0]);
        _length = bytes.Length;
    }

    internal ReadOnlySpan<byte> Span => new(_start, _length);

    // Little-endian by hand: these three call nothing that a process that starts would have to load a library for.
    internal static int Read16(ReadOnlySpan<byte> bytes, int at) => bytes[at] | (bytes[at + 1] << 8);

    internal static int Read32(ReadOnlySpan<byte> bytes, int at) => Read16(bytes, at) | (Read16(bytes, at + 2) << 16);

    internal static ulong Read64(ReadOnlySpan<byte> bytes, int at) => (uint)Read32(bytes, at) | ((ulong)(uint)Read32(bytes, at + 4) << 32);
}
