namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>Which phrase is worth a look before another; the larger one is.</summary>
/// <param name="Frequency">How frequent and early it is.</param>
/// <param name="Terms">How many terms it has.</param>
/// <param name="Place">Its place among the phrases of the text.</param>
internal readonly record struct PhraseRank(double Frequency, int Terms, int Place) : IComparable<PhraseRank>
{
    public int CompareTo(PhraseRank other)
    {
        if (Frequency != other.Frequency)
            return Frequency < other.Frequency ? -1 : 1;
        return Terms != other.Terms ? Terms.CompareTo(other.Terms) : other.Place.CompareTo(Place);
    }
}
