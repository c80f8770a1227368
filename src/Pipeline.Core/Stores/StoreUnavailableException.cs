namespace Pipeline.Core.Stores;

/// <summary>The store cannot be reached or is busy. Waiting may help.</summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
