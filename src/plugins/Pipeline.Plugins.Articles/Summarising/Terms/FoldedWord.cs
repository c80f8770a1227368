namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>A word as it is written and the term that it counts as.</summary>
/// <param name="Spelling">The word.</param>
/// <param name="Term">Its term; <c>null</c> for a stop word or a single letter.</param>
/// <param name="Id">Another number than that of any other word in this process; a word that was lost and read again has a new one.</param>
internal sealed record FoldedWord(string Spelling, string? Term, long Id);
