namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands for the worker's type of this name.</summary>
public sealed class TimerInfo;
