using System.Globalization;
using System.Text;

namespace Pipeline.Core.Series.Records;

/// <summary>
/// A fingerprint by which two texts can be told to be versions of one: the smallest of 16 hashes over all runs of three words (of three letters
/// in scripts without spaces). The share of equal places estimates the share of equal runs.
/// </summary>
internal static class TextSketch
{
    private const int Places = 16;
    private const int Hex = 4;
    private const int Run = 3;

    /// <summary>So many of 16 equal places make two versions of one text; texts that were written apart share none, and those from one template less.</summary>
    private const int Alike = 8;

    internal static string Of(IEnumerable<string> texts)
    {
        var least = new ulong[Places];
        Array.Fill(least, ulong.MaxValue);
        var last = new Queue<ulong>(Run);
        foreach (var word in texts.SelectMany(Pieces))
        {
            if (last.Count == Run)
                last.Dequeue();
            last.Enqueue(word);
            Take(least, last.Aggregate(0xcbf29ce484222325UL, (hash, piece) => (hash ^ piece) * 0x100000001b3UL));
        }

        return string.Concat(least.Select(value => (value >> 48).ToString("x4", CultureInfo.InvariantCulture)));
    }

    /// <summary>True when one of two texts is likely a version of the other.</summary>
    internal static bool AreAlike(string left, string right)
    {
        if (left.Length != Places * Hex || right.Length != left.Length)
            return string.Equals(left, right, StringComparison.Ordinal);
        var same = 0;
        for (var place = 0; place < left.Length; place += Hex)
            same += left.AsSpan(place, Hex).SequenceEqual(right.AsSpan(place, Hex)) ? 1 : 0;
        return same >= Alike;
    }

    private static void Take(ulong[] least, ulong run)
    {
        for (var place = 0; place < Places; place++)
            least[place] = Math.Min(least[place], Mix(run + ((ulong)place * 0x9e3779b97f4a7c15UL)));
    }

    private static IEnumerable<ulong> Pieces(string text)
    {
        var hash = 0UL;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0x2E7F && Rune.IsLetter(rune))
            {
                // A letter that is a word by itself.
                yield return Mix((ulong)rune.Value);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                hash = Mix(hash ^ (ulong)Rune.ToLowerInvariant(rune).Value);
            }
            else if (hash != 0)
            {
                yield return hash;
                hash = 0;
            }
        }

        if (hash != 0)
            yield return hash;
    }

    // SplitMix64's finaliser.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
