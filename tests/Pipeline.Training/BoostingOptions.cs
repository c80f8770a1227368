namespace Pipeline.Training;

/// <summary>How to boost.</summary>
/// <param name="Trees">Number of trees.</param>
/// <param name="Leaves">Most leaves of a tree.</param>
/// <param name="Shrinkage">What share of each tree's advice is taken.</param>
/// <param name="LeastHessian">Least weight of a leaf.</param>
/// <param name="Ridge">Penalty on the size of a leaf's value.</param>
/// <param name="RowShare">Share of the rows that each tree sees.</param>
/// <param name="FeatureShare">Share of the features that each tree sees.</param>
internal sealed record BoostingOptions(int Trees, int Leaves, double Shrinkage, double LeastHessian, double Ridge, double RowShare = 1, double FeatureShare = 1);
