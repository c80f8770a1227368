namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands for the worker's attribute of this name: same shape, no behaviour.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    public string? Connection { get; set; }
}
