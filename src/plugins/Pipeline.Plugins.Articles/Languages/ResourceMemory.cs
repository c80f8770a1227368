using System.Buffers;
using System.Reflection;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>A resource as it lies in its mapped assembly: nothing is copied, and only the pages that are read are ever loaded. An assembly of a plugin is never unloaded.</summary>
internal sealed unsafe class ResourceMemory : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    internal ResourceMemory(Assembly assembly, string name)
    {
        var stream = assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream ?? throw new InvalidOperationException($"'{name}' is missing from the assembly.");
        _start = stream.PositionPointer;
        _length = checked((int)stream.Length);
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    // What is mapped does not move.
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex, default, this);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
