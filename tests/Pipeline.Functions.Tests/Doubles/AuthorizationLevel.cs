namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands for the worker's enumeration of this name.</summary>
public enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}
