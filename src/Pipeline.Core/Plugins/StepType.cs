using Pipeline.Steps;

namespace Pipeline.Core.Plugins;

/// <summary>A step found in a plugin's assembly.</summary>
/// <param name="Attribute">Its id and settings.</param>
/// <param name="Request">The type derived from <see cref="StepRequest"/>.</param>
/// <param name="Handler">The one type that handles it.</param>
/// <param name="Reader">What it claims, when it is a reader.</param>
internal sealed record StepType(StepAttribute Attribute, Type Request, Type Handler, ReaderAttribute? Reader = null)
{
    /// <summary>Why it cannot be asked, in words; <c>null</c> when it can. Each upload that reaches it fails with this.</summary>
    internal string? Flaw { get; init; }
}
