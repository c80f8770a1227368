namespace Pipeline.Plugins.Pdf;

/// <summary>A word where it stands on its page. Points, from the bottom left corner.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Baseline">Height of its baseline.</param>
/// <param name="Size">Size of its letters.</param>
/// <param name="Bold">How many of its letters are bold.</param>
/// <param name="Slanted">How many of its letters are slanted.</param>
internal sealed record PlacedWord(string Text, double Left, double Right, double Baseline, double Size, int Bold, int Slanted);
