namespace Pipeline.Core.Plugins;

/// <summary>What the manifest declares is what the assembly has, each once.</summary>
internal static class DeclaredIds
{
    /// <param name="kind">What is declared, in messages.</param>
    /// <param name="list">The list in the manifest.</param>
    /// <param name="found">Ids in the assembly.</param>
    /// <param name="declared">Ids in the manifest.</param>
    internal static void Check(string kind, string list, IReadOnlyCollection<string> found, IReadOnlyCollection<string> declared)
    {
        if (found.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new PluginException($"{kind} '{twice.Key}' stands on more than one type; give each its own id");
        if (declared.Except(found).FirstOrDefault() is { } missing)
            throw new PluginException($"{ManifestFile.Name} declares {kind} '{missing}', which the assembly does not have; found: {string.Join(", ", found)}");
        if (found.Except(declared).FirstOrDefault() is { } undeclared)
            throw new PluginException($"the assembly has {kind} '{undeclared}', which {ManifestFile.Name} does not declare; add it to \"{list}\"");
    }
}
