using System.Buffers.Binary;

namespace Pipeline.Plugins.Articles.Learning;

/// <summary>
/// Reads a forest from its compact form, little endian: number of features (2 bytes), of trees (2), baseline (4, float); then each tree as its number of
/// nodes (1) and its nodes: feature (1) with threshold (4) and left child (1), the right child stands behind the left one; or 255 and a leaf's value (4).
/// The training program writes it; the model cards say what each was trained on.
/// </summary>
internal sealed class ForestReader
{
    internal const byte Leaf = 255;

    private const int Head = 8;

    private readonly List<(int Feature, ForestTest Test)> _tests = [];
    private readonly float[] _leaves;

    private ForestReader(int trees) => _leaves = new float[trees * Forest.MostLeaves];

    internal static Forest Read(ReadOnlySpan<byte> bytes)
    {
        var features = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var trees = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        var reader = new ForestReader(trees);
        var at = Head;
        for (var tree = 0; tree < trees; tree++)
        {
            var nodes = Nodes(bytes, ref at);
            var leaf = 0;
            reader.Add(nodes, 0, tree, ref leaf);
        }

        return new Forest(features, BinaryPrimitives.ReadSingleLittleEndian(bytes[4..]), reader._tests, reader._leaves);
    }

    private static Node[] Nodes(ReadOnlySpan<byte> bytes, ref int at)
    {
        var nodes = new Node[bytes[at++]];
        for (var node = 0; node < nodes.Length; node++)
        {
            var feature = bytes[at];
            var value = BinaryPrimitives.ReadSingleLittleEndian(bytes[(at + 1)..]);
            at += 1 + sizeof(float);
            nodes[node] = new Node(feature, value, feature == Leaf ? 0 : bytes[at++]);
        }

        return nodes;
    }

    /// <summary>Adds a node and all below it, leaves from left to right; no tree is deeper than it has leaves.</summary>
    private void Add(Node[] nodes, int at, int tree, ref int leaf)
    {
        var node = nodes[at];
        if (node.Feature == Leaf)
        {
            if (leaf == Forest.MostLeaves)
                throw new InvalidDataException($"Tree {tree} of the model has more than {Forest.MostLeaves} leaves.");
            _leaves[(tree * Forest.MostLeaves) + leaf++] = node.Value;
            return;
        }

        var first = leaf;
        Add(nodes, node.Left, tree, ref leaf);
        var left = (1 << leaf) - (1 << first);
        _tests.Add((node.Feature, new ForestTest(node.Value, (ushort)tree, (ushort)~left)));
        Add(nodes, node.Left + 1, tree, ref leaf);
    }

    private readonly record struct Node(byte Feature, float Value, int Left);
}
