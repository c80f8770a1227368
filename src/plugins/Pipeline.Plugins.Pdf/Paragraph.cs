namespace Pipeline.Plugins.Pdf;

/// <summary>Lines joined to a paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Page">The page it ends on, from 1.</param>
/// <param name="Size">Size of its letters in points.</param>
/// <param name="IsBold">True when it is set in bold.</param>
/// <param name="IsRow">True when it is a row of a table, its cells parted by <c> | </c>.</param>
internal sealed record Paragraph(string Text, int Page, double Size, bool IsBold, bool IsRow = false);
