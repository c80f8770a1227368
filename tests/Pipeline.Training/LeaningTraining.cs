using System.Runtime.InteropServices;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Training;

/// <summary>
/// Learns how words, pairs of words and short lines lean: a logistic regression of each line's label on what it holds and on how long it is, in steps that grow
/// smaller with use ("Adaptive subgradient methods", Duchi et al. 2011). A page must not be told by its own words, so every page gets what other folds taught.
/// </summary>
internal sealed class LeaningTraining
{
    private const int FewestSites = 8;
    private const int Rounds = 8;
    private const double Rate = 0.03;
    private const double Ridge = 0.01;
    private const double FullWeight = 25;
    private const int Lengths = 6;

    private readonly uint[] _hashes;
    private readonly List<Line> _lines = [];
    private readonly Dictionary<(int, int), WordLeanings> _known = [];

    internal LeaningTraining(IReadOnlyCollection<BodyPage> pages)
    {
        var sites = new Dictionary<uint, HashSet<string>>();
        foreach (var page in pages)
        {
            foreach (var hash in page.Hashes.SelectMany(hashes => hashes))
                (CollectionsMarshal.GetValueRefOrAddDefault(sites, hash, out _) ??= []).Add(page.Page.Site);
        }

        _hashes = [.. sites.Where(hash => hash.Value.Count >= FewestSites).Select(hash => hash.Key).Order()];
        var places = _hashes.Select((hash, place) => (hash, place)).ToDictionary(pair => pair.hash, pair => pair.place);
        foreach (var page in pages)
        {
            for (var index = 0; index < page.Blocks; index++)
            {
                var traits = page.Features.Traits[index];
                var length = Math.Min((2 * Lengths) - 1, (int)Math.Log2(1 + traits.Words) + (traits.EndsSentence ? Lengths : 0));
                int[] own = [.. page.Hashes[index].Where(places.ContainsKey).Select(hash => places[hash]).Order(), _hashes.Length + length];
                _lines.Add(new Line(page.Fold, own, page.Labels[index], Math.Min(1, (traits.Words + 3) / FullWeight)));
            }
        }
    }

    /// <summary>What all folds taught but these two, which may be the same.</summary>
    internal WordLeanings Without(int fold, int other)
    {
        var key = (Math.Min(fold, other), Math.Max(fold, other));
        if (!_known.TryGetValue(key, out var leanings))
            _known[key] = leanings = new WordLeanings(Steps(line => line.Fold != fold && line.Fold != other));
        return leanings;
    }

    /// <summary>Writes what all folds taught, in the order of the hashes.</summary>
    internal void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var (hash, step) in Steps(_ => true).OrderBy(entry => entry.Key))
        {
            writer.Write(hash);
            writer.Write(step);
        }
    }

    private Dictionary<uint, sbyte> Steps(Func<Line, bool> isOf)
    {
        var weights = Weights([.. _lines.Where(isOf)]);
        return _hashes.Zip(weights, (hash, weight) => (hash, Step: (sbyte)Math.Clamp(Math.Round(weight / WordLeanings.Step), sbyte.MinValue, sbyte.MaxValue)))
            .Where(entry => entry.Step != 0)
            .ToDictionary(entry => entry.hash, entry => entry.Step);
    }

    private double[] Weights(Line[] lines)
    {
        var weights = new double[_hashes.Length + (2 * Lengths)];
        var squares = new double[weights.Length];
        Array.Fill(squares, 1e-3);
        var random = new FixedSequence(1);
        for (var round = 0; round < Rounds; round++)
        {
            for (var last = lines.Length - 1; last > 0; last--)
            {
                var other = random.Next(0, last);
                (lines[last], lines[other]) = (lines[other], lines[last]);
            }

            foreach (var line in lines)
                Learn(line, weights, squares);
        }

        return weights;
    }

    private void Learn(Line line, double[] weights, double[] squares)
    {
        var sum = 0.0;
        foreach (var place in line.Places)
            sum += weights[place];
        var error = line.Weight * (line.Label - (1 / (1 + Math.Exp(-sum))));
        foreach (var place in line.Places)
        {
            var slope = error - (place < _hashes.Length ? Ridge * weights[place] : 0);
            squares[place] += slope * slope;
            weights[place] += Rate * slope / Math.Sqrt(squares[place]);
        }
    }

    private sealed record Line(int Fold, int[] Places, double Label, double Weight);
}
