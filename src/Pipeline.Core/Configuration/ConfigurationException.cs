namespace Pipeline.Core.Configuration;

/// <summary>The configuration or a plugin is not usable; the message says what is wrong and what to do. Nothing has been processed.</summary>
public sealed class ConfigurationException(string message, Exception? innerException = null) : Exception(message, innerException);
