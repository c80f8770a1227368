namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>Where a word stands in its text.</summary>
internal readonly struct WordPlace(int start, int length)
{
    internal int Start => start;

    internal int Length => length;
}
