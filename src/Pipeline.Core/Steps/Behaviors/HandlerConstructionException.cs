namespace Pipeline.Core.Steps.Behaviors;

/// <summary>A step's handler cannot be made; the inner exception is what its constructor threw.</summary>
internal sealed class HandlerConstructionException(Exception innerException) : Exception(innerException.Message, innerException);
