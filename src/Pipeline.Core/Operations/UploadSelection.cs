namespace Pipeline.Core.Operations;

/// <summary>Which uploads of an inbox are meant.</summary>
public abstract record UploadSelection
{
    private UploadSelection()
    {
    }

    /// <summary>One upload.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record One(string Name) : UploadSelection;

    /// <summary>Every upload that a series is made of.</summary>
    /// <param name="Name">The series as <see cref="Series.SeriesCatalog"/> gives it.</param>
    public sealed record OfSeries(string Name) : UploadSelection;

    /// <summary>Every upload that has a dead letter.</summary>
    public sealed record Failed : UploadSelection;

    /// <summary>Every upload whose present version was finished by another pipeline (older plugins, other options) and not by this one.</summary>
    public sealed record Outdated : UploadSelection;

    /// <summary>Every upload whose present version no pipeline has finished and nobody is at work on: what a trigger missed or a host dropped.</summary>
    /// <param name="MinimumAge">Younger ones are left to whoever is about to begin.</param>
    public sealed record Missed(TimeSpan MinimumAge) : UploadSelection;
}
