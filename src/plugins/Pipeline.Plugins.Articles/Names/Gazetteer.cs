using System.Collections.Frozen;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Names;

/// <summary>Countries, states and great cities by their names: a list of facts in the assembly, few enough to read in a minute.</summary>
internal static class Gazetteer
{
    private static readonly Lazy<FrozenSet<string>> Places = new(() =>
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("places.txt")
            ?? throw new InvalidOperationException("The list of places is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    });

    internal static bool Contains(ReadOnlySpan<char> name) => Places.Value.Has(name);
}
