namespace Pipeline.Core.Stores;

/// <summary>The store refuses: full, read-only, no permission, wrong credentials. A person must act; the message says what to do.</summary>
public sealed class StoreAccessException(string message, Exception? innerException = null) : Exception(message, innerException);
