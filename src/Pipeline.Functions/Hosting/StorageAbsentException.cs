namespace Pipeline.Functions.Hosting;

/// <summary>The storage is set to an emulator on this machine, and it does not answer; the message says how to start it.</summary>
internal sealed class StorageAbsentException(string message, Exception innerException) : Exception(message, innerException);
