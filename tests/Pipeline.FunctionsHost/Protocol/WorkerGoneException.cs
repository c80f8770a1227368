namespace Pipeline.FunctionsHost.Protocol;

/// <summary>The worker's stream has ended: it was killed, or it ended by itself.</summary>
public sealed class WorkerGoneException() : Exception("The worker is gone.");
