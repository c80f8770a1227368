namespace Pipeline.Plugins.Articles.Names;

/// <summary>Words with capitals that stand together in a sentence, title taken off.</summary>
/// <param name="Words">The words of the name.</param>
/// <param name="Start">Where the name starts in the sentence.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Title">The form of address or office before it, when there is one.</param>
/// <param name="Before">The word in front of it, when a single space parts them.</param>
/// <param name="StartsSentence">True when it would have a capital in any case.</param>
internal sealed record NameRun(string[] Words, int Start, int Length, string? Title, string? Before, bool StartsSentence)
{
    internal string Last => Words[^1];
}
