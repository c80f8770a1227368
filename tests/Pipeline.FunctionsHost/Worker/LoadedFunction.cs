using System.Collections.Immutable;

namespace Pipeline.FunctionsHost.Worker;

/// <summary>A function that a worker has indexed and loaded.</summary>
/// <param name="Id">The worker's id of it.</param>
/// <param name="Bindings">Its bindings, each the JSON that the worker gave.</param>
public sealed record LoadedFunction(string Id, ImmutableArray<string> Bindings);
