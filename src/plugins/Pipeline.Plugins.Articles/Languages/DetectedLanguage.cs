namespace Pipeline.Plugins.Articles.Languages;

/// <summary>The language of a text.</summary>
/// <param name="tag">Its BCP 47 tag; <see cref="Undetermined"/> when nothing tells.</param>
/// <param name="confidence">How surely, 0 to 1.</param>
internal readonly struct DetectedLanguage(string tag, double confidence)
{
    /// <summary>BCP 47's tag for what is not known, or not language.</summary>
    internal const string Undetermined = "und";

    internal static DetectedLanguage None => new(Undetermined, 0);

    internal string Tag => tag;

    internal double Confidence => confidence;
}
