using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Training;

/// <summary>Cross-validation by site: all pages of a site are in one fold, the same at every run.</summary>
internal static class Folds
{
    private const int LongestSecondLevel = 3;

    internal static int Of(CorpusPage page, int folds) => SHA256.HashData(Encoding.UTF8.GetBytes(Domain(page.Site)))[0] % folds;

    /// <summary>The part of a host that stands for its owner: <c>news.example.co.uk</c> and <c>example.co.uk</c> are one site.</summary>
    private static string Domain(string host)
    {
        var labels = host.Split('.');
        var count = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= LongestSecondLevel ? 3 : 2;
        return string.Join('.', labels[^Math.Min(count, labels.Length)..]);
    }
}
