using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>A date in a line around the story.</summary>
/// <param name="Line">The line.</param>
/// <param name="At">Which of the lines it is.</param>
/// <param name="Piece">The date.</param>
internal sealed record LineDate(EdgeLine Line, int At, BylinePiece Piece);
