namespace Pipeline.Benchmarks.Starting;

/// <summary>Something that a new process does first, and how long it takes.</summary>
internal interface IColdStart
{
    /// <summary>What is measured, in a few words.</summary>
    string Name { get; }

    /// <summary>The project under <c>src</c> whose published program does it.</summary>
    string Project { get; }

    /// <summary>Does it once in a process of its own.</summary>
    /// <param name="program">The folder with the published program.</param>
    /// <returns>The time from the start of the process to the result.</returns>
    Task<TimeSpan> MeasureAsync(string program);
}
