using System.Buffers.Binary;

namespace Pipeline.Plugins.Articles.Learning;

/// <summary>
/// A learned model: boosted trees in a compact form, kept in the assembly and read once. Layout, little endian: number of features (2 bytes), of trees
/// (2), baseline (4, float); then each tree as its number of nodes (1) and its nodes: feature (1) with threshold (4) and left child (1), the right child
/// stands behind the left one; or 255 and a leaf's value (4). The training program writes it; the model cards say what each was trained on.
/// </summary>
internal sealed class Forest
{
    internal const byte Leaf = 255;

    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly float _baseline;

    private Forest(int features, float baseline, Node[] nodes, int[] roots) =>
        (Features, _baseline, _nodes, _roots) = (features, baseline, nodes, roots);

    /// <summary>How many features a row must have.</summary>
    internal int Features { get; }

    /// <summary>The sum of the trees: the logit of the chance that the model speaks of.</summary>
    internal double Score(ReadOnlySpan<float> row)
    {
        double score = _baseline;
        ReadOnlySpan<Node> nodes = _nodes;
        foreach (var root in _roots)
        {
            ref readonly var node = ref nodes[root];
            while (node.Feature != Leaf)
                node = ref nodes[node.Left + (row[node.Feature] <= node.Value ? 0 : 1)];
            score += node.Value;
        }

        return score;
    }

    /// <summary>The model under this name in the assembly.</summary>
    internal static Forest Load(string resource)
    {
        using var stream = typeof(Forest).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The model '{resource}' is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    internal static Forest Read(ReadOnlySpan<byte> bytes)
    {
        var features = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var roots = new int[BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..])];
        var baseline = BinaryPrimitives.ReadSingleLittleEndian(bytes[4..]);
        var nodes = new List<Node>();
        var at = 8;
        for (var tree = 0; tree < roots.Length; tree++)
        {
            var root = roots[tree] = nodes.Count;
            for (int node = 0, count = bytes[at++]; node < count; node++)
            {
                var feature = bytes[at++];
                var value = BinaryPrimitives.ReadSingleLittleEndian(bytes[at..]);
                at += 4;
                nodes.Add(new Node(feature, value, feature == Leaf ? 0 : root + bytes[at++]));
            }
        }

        return new Forest(features, baseline, [.. nodes], roots);
    }

    private readonly record struct Node(byte Feature, float Value, int Left);
}
