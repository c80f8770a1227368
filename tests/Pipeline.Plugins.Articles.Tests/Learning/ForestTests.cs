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

        var forest = Forest.Read(model.ToArray());

        Assert.Equal(2, forest.Features);
        Assert.Equal(score, forest.Score([first, second]));
    }

    private static void Split(BinaryWriter writer, byte feature, float threshold, byte left)
    {
        writer.Write(feature);
        writer.Write(threshold);
        writer.Write(left);
    }

    private static void Leaf(BinaryWriter writer, float value)
    {
        writer.Write(Forest.Leaf);
        writer.Write(value);
    }
}
