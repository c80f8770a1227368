namespace Pipeline.Testing;

/// <summary>A step broke a rule, or ended otherwise than the test asked for; the message says how.</summary>
public sealed class StepTestException(string message, Exception? innerException = null) : Exception(message, innerException);
