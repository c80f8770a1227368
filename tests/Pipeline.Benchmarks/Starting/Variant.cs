namespace Pipeline.Benchmarks.Starting;

/// <summary>A published program and the times of its starts.</summary>
internal sealed record Variant(string Name, string Program)
{
    internal List<TimeSpan> Times { get; } = [];

    internal TimeSpan Median
    {
        get
        {
            var sorted = Times.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    internal string Row() =>
        $"{Name} | {Times.Min().TotalSeconds:0.00} | {Median.TotalSeconds:0.00} | {Times.Max().TotalSeconds:0.00} | {Bytes() / 1e6:0} MB";

    private long Bytes() => new DirectoryInfo(Program).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
