namespace Pipeline.Core.Results;

/// <summary>A format could not be written; the message says by whom and why.</summary>
internal sealed class ResultFormatException(string format, string message, Exception? innerException = null) : Exception(message, innerException)
{
    internal string Format { get; } = format;
}
