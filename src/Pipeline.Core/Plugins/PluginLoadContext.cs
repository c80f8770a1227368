using System.Reflection;
using System.Runtime.Loader;
using MediatR;
using Pipeline.Steps;

namespace Pipeline.Core.Plugins;

/// <summary>One plugin's assemblies: the contract comes from the host, everything else from the plugin's own folder first.</summary>
internal sealed class PluginLoadContext(string id, string entryPath) : AssemblyLoadContext($"plugin {id}", isCollectible: false)
{
    private readonly AssemblyDependencyResolver _resolver = new(entryPath);

    /// <summary>True for assemblies whose types cross the border between host and plugin, so there must be one of each.</summary>
    internal static bool IsShared(string? name) => name is not null && (
        name == typeof(StepRequest).Assembly.GetName().Name
        || name == typeof(IMediator).Assembly.GetName().Name
        // What the abstractions' own signatures are made of.
        || name == "Microsoft.Extensions.Primitives"
        || (name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && name.EndsWith(".Abstractions", StringComparison.Ordinal)));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (IsShared(assemblyName.Name) && IsInHost(assemblyName))
            return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>True when the host has it: abstractions that only a plugin uses cross no border.</summary>
    private static bool IsInHost(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(assemblyName.Name!)) is not null;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
