namespace Pipeline.Training;

/// <summary>A page's candidates for something, and which of them are right.</summary>
/// <param name="Page">The page.</param>
/// <param name="Rows">The features of each candidate.</param>
/// <param name="Right">For each whether it is right.</param>
/// <param name="Texts">What each says, for people who look at the misses.</param>
internal sealed record RankedPage(CorpusPage Page, double[][] Rows, bool[] Right, string[] Texts)
{
    /// <summary>How much it counts where a choice is learned.</summary>
    internal double Weight { get; init; } = 1;

    /// <summary>Whether the value that the step gives by a model is right, where it is not just the candidate that the model puts first.</summary>
    internal Func<Func<double[], double>, bool>? IsDecided { get; init; }
}
