using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>A few words far before or behind the story, held for a part of it with little reason, are a line of the site: a claim, an advertisement.</summary>
internal static class Islands
{
    private const int Gap = 3;
    private const double MostWords = 30;
    private const double Unsure = 1;

    internal static void Drop(bool[] isBody, TextTraits[] traits, IReadOnlyList<double> scores)
    {
        DropFrom(Array.IndexOf(isBody, true), 1, isBody, traits, scores);
        DropFrom(Array.LastIndexOf(isBody, true), -1, isBody, traits, scores);
    }

    private static void DropFrom(int start, int step, bool[] isBody, TextTraits[] traits, IReadOnlyList<double> scores)
    {
        if (start < 0)
            return;
        var (end, words) = (start, 0.0);
        for (; end >= 0 && end < isBody.Length && isBody[end]; end += step)
        {
            words += traits[end].Words;
            if (words > MostWords || scores[end] > Unsure)
                return;
        }

        var shore = end;
        while (shore >= 0 && shore < isBody.Length && !isBody[shore])
            shore += step;
        var isIsland = shore >= 0 && shore < isBody.Length && Math.Abs(shore - end) >= Gap;
        for (var index = start; isIsland && index != end; index += step)
            isBody[index] = false;
    }
}
