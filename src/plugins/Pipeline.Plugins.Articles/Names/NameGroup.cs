using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Names;

/// <summary>All that one name was seen as.</summary>
internal sealed class NameGroup(string text, int order)
{
    private const int MostSpans = 100;

    private readonly List<SourceSpan> _spans = [];

    internal string Text { get; private set; } = text;

    internal int Order { get; } = order;

    internal MentionKind Kind { get; private set; }

    internal string Evidence { get; private set; } = "";

    internal int Count { get; private set; }

    /// <summary>True once it stood where only a name has a capital, or something said what it is.</summary>
    internal bool IsSure { get; private set; }

    internal string LastWord => Text[(Text.LastIndexOf(' ') + 1)..];

    internal bool IsOneWord => !Text.Contains(' ', StringComparison.Ordinal);

    internal void Add(string text, MentionKind kind, string evidence, SourceSpan span, bool isSure)
    {
        // A name in capitals throughout is an opening or a headline; written small, it reads better.
        if (Text.All(letter => !char.IsLower(letter)) && text.Any(char.IsLower))
            Text = text;
        Count++;
        if (_spans.Count < MostSpans)
            _spans.Add(span);
        IsSure |= isSure || kind != MentionKind.Unknown;
        Say(kind, evidence);
    }

    /// <summary>Takes a short form of the same name in.</summary>
    internal void Absorb(NameGroup other)
    {
        Count += other.Count;
        _spans.AddRange(other._spans);
        Say(other.Kind, other.Evidence);
    }

    internal Mention ToMention() => new(Text, Kind, Count, Evidence, [.. _spans.OrderBy(span => span.Start).Take(MostSpans)]);

    private void Say(MentionKind kind, string evidence)
    {
        if (kind == MentionKind.Unknown || evidence.Length == 0 || Evidence.StartsWith("contradictory", StringComparison.Ordinal))
            return;
        if (Evidence.Length == 0)
            (Kind, Evidence) = (kind, evidence);
        else if (kind != Kind)
            (Kind, Evidence) = (MentionKind.Unknown, $"contradictory: {Evidence}, {evidence}");
    }
}
