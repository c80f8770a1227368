namespace Pipeline.Core.Plugins;

/// <summary>A plugin cannot be loaded; the message is one line with its cure.</summary>
internal sealed class PluginException(string message, Exception? innerException = null) : Exception(message, innerException);
