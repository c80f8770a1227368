using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Training;

/// <summary>Writes a model in the form that <see cref="ForestReader"/> reads.</summary>
internal static class ForestFile
{
    internal static void Save(string path, BoostedModel model, int features)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write((ushort)features);
        writer.Write((ushort)model.Trees.Count);
        writer.Write((float)model.Baseline);
        foreach (var tree in model.Trees)
        {
            writer.Write((byte)tree.Length);
            foreach (var node in tree)
            {
                writer.Write(node.Feature < 0 ? ForestReader.Leaf : (byte)node.Feature);
                writer.Write(node.Feature < 0 ? node.Value : node.Threshold);
                if (node.Feature >= 0)
                    writer.Write((byte)node.Left);
            }
        }
    }
}
