using System.Reflection.PortableExecutable;

namespace Pipeline.Tests.Support;

/// <summary>
/// The machine code that crossgen puts into an assembly. Its header is described in dotnet/runtime,
/// docs/design/coreclr/botr/readytorun-format.md.
/// </summary>
internal static class ReadyToRunCode
{
    private const uint Signature = 0x00525452;
    private const int RuntimeFunctions = 102;

    // Begin, end and unwinding data on x64; elsewhere an entry is shorter, and this counts too few.
    private const int BytesOfEntry = 12;

    internal static bool IsIn(PEReader image) => image.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;

    /// <summary>How many compiled functions the image holds; a method can be several, one of them for each handler of exceptions.</summary>
    internal static int FunctionsIn(PEReader image)
    {
        if (!IsIn(image))
            return 0;
        var directory = image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory;
        var header = image.GetSectionData(directory.RelativeVirtualAddress).GetReader(0, directory.Size);
        if (header.ReadUInt32() != Signature)
            return 0;
        header.Offset += sizeof(ushort) + sizeof(ushort) + sizeof(uint); // Versions and flags.
        for (var sections = header.ReadUInt32(); sections > 0; sections--)
        {
            var type = header.ReadInt32();
            header.ReadInt32();
            var size = header.ReadInt32();
            if (type == RuntimeFunctions)
                return size / BytesOfEntry;
        }

        return 0;
    }
}
