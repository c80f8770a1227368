namespace Pipeline.Plugins.Formats.Tests;

/// <summary>A story written for these tests.</summary>
internal static class Stories
{
    internal const string Title = "Ferry crews learn to read the tide again";

    internal static readonly string[] Paragraphs =
    [
        "The small ferry that links the two harbours of the bay has changed its timetable for the first time in eleven years, and its captain says that nobody should be surprised.",
        "Sand has moved into the channel every winter since the old pier was taken down. On some mornings the boat now has to wait for an hour before there is enough water under her keel.",
        "The harbour office measured the depth at forty places in October. Its engineers found that the deepest line had wandered almost ninety metres to the north.",
        "Passengers have taken the change calmly. Most of them work in the fish market, and their day was set by the water long before it was set by the clock.",
        "A dredger could clear the channel within a week, the office says, but the sand would be back by spring. The crews would rather learn the tide.",
    ];

    internal static string Html => $"<html><head><title>{Title}</title></head><body><article><h1>{Title}</h1>{string.Concat(Paragraphs.Select(text => $"<p>{text}</p>"))}</article></body></html>";

    internal static string Fragment => string.Concat(Paragraphs.Select(text => $"<p>{text}</p>"));

    internal static string Text => string.Join("\n\n", Paragraphs);
}
