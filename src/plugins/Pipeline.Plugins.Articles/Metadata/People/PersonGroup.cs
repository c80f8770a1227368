using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>The people that one place names: they hold together or not at all.</summary>
/// <param name="Evidence">The place.</param>
/// <param name="People">The people, in the order given.</param>
internal sealed record PersonGroup(string Evidence, ImmutableArray<Candidate<string>> People)
{
    internal double Confidence => People.IsEmpty ? 0 : People.Average(person => person.Confidence);
}
