namespace Pipeline.Plugins.LanguageModel.Asking;

/// <summary>What came back.</summary>
/// <param name="Text">The answer, white space collapsed; empty when there is none.</param>
/// <param name="IsCutOff">True when the model stopped because the answer grew too long.</param>
/// <param name="Problem">Why there is no answer, in words for a person; <c>null</c> when there is one.</param>
internal sealed record ModelAnswer(string Text, bool IsCutOff, string? Problem)
{
    internal static ModelAnswer None(string problem) => new("", false, problem);
}
