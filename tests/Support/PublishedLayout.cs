using System.IO.Enumeration;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Pipeline.Tests.Support;

/// <summary>What is in the folder of a published program, by paths from that folder with forward slashes.</summary>
public sealed class PublishedLayout(string folder)
{
    /// <summary>All files, in the order of their paths.</summary>
    public IReadOnlyList<string> Files { get; } =
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>The assemblies that the program itself loads; those in <c>.azurefunctions</c> belong to the Functions host.</summary>
    public IEnumerable<string> Assemblies =>
        Files.Where(file => IsAssembly(file) && !file.StartsWith(".azurefunctions/", StringComparison.Ordinal));

    /// <summary>The full path of a file.</summary>
    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>The files that no line of the lists allows. A <c>*</c> stands for any characters, a <c>#</c> starts a comment.</summary>
    public IEnumerable<string> NotIn(params IEnumerable<string> lists)
    {
        var allowed = lists.SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        return Files.Where(file => !allowed.Any(line => FileSystemName.MatchesSimpleExpression(line, file, ignoreCase: false)));
    }

    /// <summary>The names of all assemblies and of those that they reference.</summary>
    public IEnumerable<string> AssemblyNames() =>
        Files.Where(IsAssembly).SelectMany(file => NamesIn(PathOf(file))).Distinct();

    /// <summary>Whether an assembly is compiled ahead of time, or has no code to compile.</summary>
    public bool IsCompiled(string file)
    {
        using var image = new PEReader(File.OpenRead(PathOf(file)));
        return ReadyToRunCode.IsIn(image) || MethodsIn(image) == 0;
    }

    /// <summary>How much of an assembly is compiled ahead of time: from 0, nothing, to about 1, each of its methods.</summary>
    public double CompiledShareOf(string file)
    {
        using var image = new PEReader(File.OpenRead(PathOf(file)));
        return (double)ReadyToRunCode.FunctionsIn(image) / MethodsIn(image);
    }

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.Ordinal);

    private static int MethodsIn(PEReader image)
    {
        var metadata = image.GetMetadataReader();
        return metadata.MethodDefinitions.Count(method => metadata.GetMethodDefinition(method).RelativeVirtualAddress != 0);
    }

    private static IEnumerable<string> NamesIn(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        if (!image.HasMetadata)
            return [];
        var metadata = image.GetMetadataReader();
        return
        [
            metadata.GetString(metadata.GetAssemblyDefinition().Name),
            .. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)),
        ];
    }
}
