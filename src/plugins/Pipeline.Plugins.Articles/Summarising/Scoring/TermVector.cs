namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>A sentence as weighted terms, of length one or zero; terms as rising numbers.</summary>
internal sealed record TermVector(int[] Terms, double[] Weights)
{
    /// <summary>The cosine with a dense vector of length one, or a sum over several.</summary>
    internal double Dot(double[] dense)
    {
        double sum = 0;
        for (var index = 0; index < Terms.Length; index++)
            sum += Weights[index] * dense[Terms[index]];
        return sum;
    }

    /// <summary>The cosine with another sentence.</summary>
    internal double Dot(TermVector other)
    {
        double sum = 0;
        int left = 0, right = 0;
        while (left < Terms.Length && right < other.Terms.Length)
        {
            if (Terms[left] == other.Terms[right])
                sum += Weights[left++] * other.Weights[right++];
            else if (Terms[left] < other.Terms[right])
                left++;
            else
                right++;
        }

        return sum;
    }

    internal void AddTo(double[] dense, double factor = 1)
    {
        for (var index = 0; index < Terms.Length; index++)
            dense[Terms[index]] += factor * Weights[index];
    }
}
