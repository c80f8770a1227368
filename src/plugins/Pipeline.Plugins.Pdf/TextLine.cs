namespace Pipeline.Plugins.Pdf;

/// <summary>Words that stand beside each other on a page, without a gap as wide as between columns. Points, from the bottom left corner.</summary>
/// <param name="Text">The words, a space between two.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Baseline">Height of the baseline on the page.</param>
/// <param name="Size">Most frequent size of its letters.</param>
/// <param name="IsBold">True when its font is a bold one.</param>
/// <param name="PageHeight">Height of the page.</param>
internal sealed record TextLine(string Text, int Page, double Left, double Right, double Baseline, double Size, bool IsBold, double PageHeight);
