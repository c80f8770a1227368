using CsCheck;
using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Plugins.Articles.Tests.Learning;

public sealed class ForestTests
{
    [Theory]
    [InlineData(0f, 9f, 0.25 + 1)]
    [InlineData(0.5f, 9f, 0.25 + 1)]
    [InlineData(0.6f, 2f, 0.25 - 2)]
    [InlineData(0.6f, 3f, 0.25 + 4)]
    public void A_row_goes_left_up_to_the_threshold_and_right_above_it(float first, float second, double score)
    {
        var model = new MemoryStream();
        var writer = new BinaryWriter(model);
        writer.Write((ushort)2);
        writer.Write((ushort)1);
        writer.Write(0.25f);
        writer.Write((byte)5);
        Split(writer, 0, 0.5f, 1);
        Leaf(writer, 1);
        Split(writer, 1, 2f, 3);
        Leaf(writer, -2);
        Leaf(writer, 4);

        var forest = ForestReader.Read(model.ToArray());

        Assert.Equal(2, forest.Features);
        var scores = new double[1];
        forest.Score([first, second], scores);
        Assert.Equal(score, scores[0]);
    }

    [Fact]
    public void A_tree_with_more_leaves_than_bits_is_refused()
    {
        var model = new MemoryStream();
        var writer = new BinaryWriter(model);
        writer.Write((ushort)1);
        writer.Write((ushort)1);
        writer.Write(0f);
        writer.Write((byte)33);
        for (byte inner = 0; inner < 16; inner++)
        {
            Split(writer, 0, inner, (byte)((2 * inner) + 1));
            Leaf(writer, inner);
        }

        Leaf(writer, 16);
        Assert.Throws<InvalidDataException>(() => ForestReader.Read(model.ToArray()));
    }

    [Fact]
    public void All_rows_reach_the_leaf_that_walking_down_each_tree_reaches() => Gen.Select(Gen.Int[1, 4], Gen.Int[0, 15], Gen.Int[0, 40], Gen.Int[0, 100_000]).Sample((trees, inner, count, seed) =>
    {
        var random = new Random(seed);
        var forest = Enumerable.Range(0, trees).Select(_ => Grown(random, inner)).ToArray();
        var model = new MemoryStream();
        var writer = new BinaryWriter(model);
        writer.Write((ushort)3);
        writer.Write((ushort)trees);
        writer.Write(0.5f);
        foreach (var tree in forest)
        {
            writer.Write((byte)tree.Count);
            foreach (var node in tree)
            {
                if (node.Left == 0)
                    Leaf(writer, node.Value);
                else
                    Split(writer, node.Feature, node.Value, node.Left);
            }
        }

        float[] rows = [.. Enumerable.Range(0, 3 * count).Select(_ => (float)random.Next(5))];
        var scores = new double[count];
        ForestReader.Read(model.ToArray()).Score(rows, scores);
        Assert.Equal(rows.Chunk(3).Select(row => 0.5 + forest.Sum(tree => Walk(tree, row))), scores, (left, right) => Math.Abs(left - right) < 1e-9);
    });

    private static List<(byte Feature, float Value, byte Left)> Grown(Random random, int inner)
    {
        var tree = new List<(byte Feature, float Value, byte Left)> { (0, random.Next(-9, 9), 0) };
        for (; inner > 0; inner--)
        {
            var leaves = Enumerable.Range(0, tree.Count).Where(node => tree[node].Left == 0).ToArray();
            tree[leaves[random.Next(leaves.Length)]] = ((byte)random.Next(3), random.Next(5), (byte)tree.Count);
            tree.Add((0, random.Next(-9, 9), 0));
            tree.Add((0, random.Next(-9, 9), 0));
        }

        return tree;
    }

    private static double Walk(List<(byte Feature, float Value, byte Left)> tree, float[] row)
    {
        var node = tree[0];
        while (node.Left != 0)
            node = tree[node.Left + (row[node.Feature] <= node.Value ? 0 : 1)];
        return node.Value;
    }

    private static void Split(BinaryWriter writer, byte feature, float threshold, byte left)
    {
        writer.Write(feature);
        writer.Write(threshold);
        writer.Write(left);
    }

    private static void Leaf(BinaryWriter writer, float value)
    {
        writer.Write(ForestReader.Leaf);
        writer.Write(value);
    }
}
