namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands for the worker's attribute of this name: same shape, no behaviour.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;
}
