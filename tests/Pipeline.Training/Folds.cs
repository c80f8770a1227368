using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Training;

/// <summary>Cross-validation by site: all pages of a site are in one fold, the same at every run.</summary>
internal static class Folds
{
    internal static int Of(CorpusPage page, int folds) => SHA256.HashData(Encoding.UTF8.GetBytes(page.Site))[0] % folds;
}
