using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Fields;

/// <summary>Collects candidates; those that say the same become one, surer for it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="same">Whether two values say the same.</param>
/// <param name="fuller">Chooses between two values that say the same, the surer one first.</param>
internal sealed class CandidateSet<T>(Func<T, T, bool> same, Func<T, T, T> fuller)
{
    private const double Agreement = 0.04;
    private const double Surest = 0.99;

    // What is unlikely by itself, such as the time of a change taken for that of publication, makes nothing surer.
    private const double Witness = 0.5;

    private readonly List<Candidate<T>> _candidates = [];

    internal void Add(Candidate<T> candidate)
    {
        var twin = _candidates.FindIndex(other => same(other.Value, candidate.Value));
        if (twin < 0)
        {
            _candidates.Add(candidate);
            return;
        }

        var (surer, other) = _candidates[twin].Confidence >= candidate.Confidence ? (_candidates[twin], candidate) : (candidate, _candidates[twin]);
        _candidates[twin] = new Candidate<T>(
            fuller(surer.Value, other.Value),
            Math.Max(surer.Confidence, Math.Min(Surest, surer.Confidence + (other.Confidence >= Witness ? Agreement * other.Confidence : 0))),
            surer.Evidence.Contains(other.Evidence, StringComparison.Ordinal) ? surer.Evidence : $"{surer.Evidence}, {other.Evidence}",
            surer.Span ?? other.Span);
    }

    internal Field<T> ToField() => _candidates.Aggregate(new Field<T>(), (field, candidate) => field.With(candidate));
}
