using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Bylines;

/// <summary>A piece of a byline: a stretch of text between labels, dates and separators, and what it is said to be.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="Text">The piece, trimmed; for a date the text of it.</param>
/// <param name="Time">The date, when it is one.</param>
/// <param name="IsAmbiguous">For a date: whether day and month could be the other way round.</param>
/// <param name="IsLabelled">For a date: whether a word such as "published" introduces it.</param>
internal sealed record BylinePiece(BylineRole Role, int Start, string Text, PublicationTime? Time = null, bool IsAmbiguous = false, bool IsLabelled = false);
