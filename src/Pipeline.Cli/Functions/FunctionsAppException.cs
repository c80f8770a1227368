namespace Pipeline.Cli.Functions;

/// <summary>The functions app cannot be built or started; the message says what to do.</summary>
internal sealed class FunctionsAppException(string message, Exception? innerException = null) : Exception(message, innerException);
