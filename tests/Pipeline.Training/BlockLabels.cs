using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>
/// How much of each block belongs to the gold body. Short blocks prove little by their words: they must be a line of the gold, or stand beside
/// text that is in it. Of equal blocks only the one in the best company counts, as the gold holds it once.
/// </summary>
internal static class BlockLabels
{
    private const int Short = 25;
    private const int Company = 3;

    internal static double[] Of(CorpusPage page, Document document)
    {
        var gold = new GoldText(page.Bodies);
        var lines = page.Bodies.SelectMany(body => body.Split('\n')).Select(TitleText.Key).ToHashSet(StringComparer.Ordinal);
        var keys = document.Blocks.Select(block => TitleText.Key(block.Text.Value)).ToArray();
        var shares = document.Blocks.Select(block => gold.ShareOf(block.Text.Value) is var share && double.IsNaN(share) ? 0 : share).ToArray();
        var sure = keys.Select((key, index) => key.Length >= Short ? shares[index] : 0).ToArray();
        for (var index = 0; index < shares.Length; index++)
        {
            if (keys[index].Length < Short)
                shares[index] = lines.Contains(keys[index]) || Neighbours(sure, index, 1) > 0 ? shares[index] : 0;
        }

        foreach (var equal in Enumerable.Range(0, keys.Length).Where(index => shares[index] > 0).GroupBy(index => keys[index]).Where(group => group.Count() > 1).ToArray())
        {
            var best = equal.MaxBy(index => Neighbours(sure, index, Company));
            foreach (var other in equal.Where(index => index != best))
                shares[other] = 0;
        }

        return shares;
    }

    private static double Neighbours(double[] shares, int index, int reach)
    {
        double sum = 0;
        for (var other = Math.Max(0, index - reach); other < Math.Min(shares.Length, index + reach + 1); other++)
            sum += other == index ? 0 : shares[other];
        return sum;
    }
}
