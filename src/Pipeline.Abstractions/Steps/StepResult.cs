using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Steps;

/// <summary>
/// How a step ended. The cases are closed: done, perhaps with warnings; or one of the three ways to fail, which differ in what happens next.
/// An exception that leaves a handler counts as <see cref="Faulted"/>.
/// </summary>
public abstract record StepResult
{
    private StepResult()
    {
    }

    /// <summary>The step did its work.</summary>
    /// <param name="Documents">What came out: one document, or several where the input was split; in order, never empty.</param>
    /// <param name="Warnings">What a person should know all the same.</param>
    public sealed record Success(ImmutableArray<Document> Documents, ImmutableArray<StepWarning> Warnings) : StepResult;

    /// <summary>The upload holds others, which are read each for itself; only a step with <see cref="ReaderAttribute"/> may say so.</summary>
    /// <param name="Members">The uploads inside, in order, never empty.</param>
    /// <param name="Warnings">What a person should know all the same.</param>
    public sealed record Unpacked(ImmutableArray<UploadMember> Members, ImmutableArray<StepWarning> Warnings) : StepResult;

    /// <summary>The input is not for us and never will be: password-protected, no text in it. Not retried; it lands in <c>deadletter/</c>.</summary>
    /// <param name="Code">Short and stable, for programs, such as <c>binary-content</c>.</param>
    /// <param name="Message">What is wrong, for a person.</param>
    /// <param name="Cure">What the person can do about it.</param>
    public sealed record Rejected(string Code, string Message, string Cure) : StepResult;

    /// <summary>The world was not ready: a service is down, a limit was hit. Retried with back-off.</summary>
    /// <param name="Message">What is wrong, for a person.</param>
    /// <param name="RetryAfter">How long the other side asks to wait; <c>null</c> when it does not say.</param>
    public sealed record Transient(string Message, TimeSpan? RetryAfter = null) : StepResult;

    /// <summary>A bug, in the step or below it. Retried, then it lands in <c>deadletter/</c>.</summary>
    /// <param name="Message">What is wrong, for a person.</param>
    /// <param name="Exception">What was thrown, when something was.</param>
    public sealed record Faulted(string Message, Exception? Exception = null) : StepResult;

    /// <summary>Success with one document.</summary>
    public static StepResult Done(Document document, params ImmutableArray<StepWarning> warnings) => new Success([document], warnings);

    /// <summary>Success with the parts that one document was split into.</summary>
    public static StepResult Split(ImmutableArray<Document> documents, params ImmutableArray<StepWarning> warnings) => new Success(documents, warnings);
}
