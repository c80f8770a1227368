namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands for the worker's attribute of this name: same shape, no behaviour.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
