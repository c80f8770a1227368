using System.Collections.Immutable;
using CsCheck;
using Pipeline.Documents;

namespace Pipeline.Core.Tests.Series;

/// <summary>Uploads of one to twelve parts with gaps, duplicates, corrections, a second edition and a neighbour of nearly the same title.</summary>
internal static class GeneratedSeries
{
    internal const string Title = "The long road to the sea";

    internal static Gen<ImmutableArray<Arrival>> Uploads { get; } =
        from first in Edition("a", Title, "2026-03-16", "Harbour Courier", 1, 12)
        from hasSecond in Gen.Bool
        from second in Edition("b", Title, "2026-03-25", "Harbour Courier", 1, 4)
        from hasNeighbour in Gen.Bool
        from neighbour in Edition("c", "The long road to the sea, again", "2026-03-16", "Harbour Courier", 1, 4)
        select first.AddRange(hasSecond ? second : []).AddRange(hasNeighbour ? neighbour : []);

    private static Gen<ImmutableArray<Arrival>> Edition(string name, string title, string date, string source, int fewest, int most) =>
        from count in Gen.Int[fewest, most]
        from kinds in Gen.Int[0, 9].Array[count]
        from hasUnmarkedFirst in Gen.Bool
        from isStrong in Gen.Bool
        from times in Gen.Int[0, 5_000].Array[count * 3]
        from seed in Gen.Int[0, 1_000]
        select Parts(name, title, date, source, kinds, hasUnmarkedFirst, isStrong, times, seed).ToImmutableArray();

    private static IEnumerable<Arrival> Parts(string name, string title, string date, string source, int[] kinds, bool hasUnmarkedFirst, bool isStrong, int[] times, int seed)
    {
        for (var index = 0; index < kinds.Length; index++)
        {
            var number = index + 1;
            var mark = number == 1 && hasUnmarkedFirst ? null : isStrong ? Arrival.Strong(number, kinds.Length) : Arrival.Weak(number);
            var text = Arrival.Prose((seed * 100) + number, 16);
            var (at, later, again) = (times[index * 3], 5_001 + times[(index * 3) + 1], 5_001 + times[(index * 3) + 2]);
            Arrival Page(string file, int minute, PartMark? part, string body) => Arrival.Of($"{name}-{file}.html", minute, title, part, date, source, body, Arrival.Prose(7_000_000 + number, 6));
            // 0: it never comes. 1 to 3: something else comes beside it.
            if (kinds[index] != 0)
                yield return Page($"{number}", at, mark, text);
            if (kinds[index] == 1)
                yield return Page($"{number}-copy", again, mark, text);
            if (kinds[index] == 2)
                yield return Page($"{number}", later, mark, $"{text} And a correction.");
            if (kinds[index] == 3)
                yield return Page($"{number}-other", again, mark, Arrival.Prose((seed * 100) + number + 50, 16));
            // 4: a corrected version of the same upload turns out to be another part.
            if (kinds[index] == 4)
                yield return Page($"{number}", later, Arrival.Weak(number + 1), text);
            // 5: a corrected version has another title.
            if (kinds[index] == 5)
                yield return Arrival.Of($"{name}-{number}.html", later, "Something else altogether", null, date, source, text);
        }
    }
}
