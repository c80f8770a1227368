namespace Pipeline.Steps;

/// <summary>Names the step that a <see cref="StepRequest"/> stands for.</summary>
/// <param name="id">The id used in configuration and records: the plugin's id, a dot, a name: <c>articles.clean</c>. Lower-case letters, digits, <c>-</c> and <c>.</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StepAttribute(string id) : Attribute
{
    /// <summary>The step's id.</summary>
    public string Id { get; } = id;

    /// <summary>
    /// A class with a public parameterless constructor, bound from the configuration section <c>Pipeline:Steps:Options:&lt;id&gt;</c>, checked by
    /// its data annotations when the host starts, and given to the handler's constructor. <c>null</c> when the step has nothing to set.
    /// </summary>
    public Type? Options { get; init; }

    /// <summary>
    /// True when the step costs more than storing its output: the output is then kept until the run ends, and a run taken up again after a
    /// crash does not repeat it.
    /// </summary>
    public bool Checkpoint { get; init; }

    /// <summary>
    /// True when the step also runs over an article that was put together from several uploads: a document of body blocks with title, authors
    /// and language, and nothing else of the inputs. What it returns must be that document with more known of it.
    /// </summary>
    public bool Assembled { get; init; }

    /// <summary>
    /// True when the step, given what it returned, returns the same again. A promise that the conformance tests of Pipeline.Testing hold it to.
    /// </summary>
    public bool Idempotent { get; init; }
}
