namespace Pipeline.Documents;

/// <summary>What a step used of a service that counts, such as a language model; it ends up in the record of the run.</summary>
/// <param name="Service">The service and what of it: <c>openai gpt-x</c>.</param>
/// <param name="Calls">Number of requests, failed ones included.</param>
/// <param name="InputTokens">Tokens sent, as the service counted them.</param>
/// <param name="OutputTokens">Tokens received, as the service counted them.</param>
/// <param name="Cost">What they cost by the configured prices; <c>null</c> without prices.</param>
/// <param name="Currency">Currency of the cost.</param>
public sealed record ServiceUse(string Service, int Calls, long InputTokens, long OutputTokens, decimal? Cost, string? Currency);
