namespace Pipeline.Core.Reading;

/// <summary>A reader's detector failed; the message says whose and how.</summary>
internal sealed class DetectionException(string message, string step, Exception innerException) : Exception(message, innerException)
{
    /// <summary>Id of the reader's step.</summary>
    internal string Step { get; } = step;
}
