using System.Buffers;

namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>Reads the attributes of one tag, one after the other (HTML standard, "Tokenization"). Linear.</summary>
internal ref struct AttributeReader(string source, int start)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\f\r>");

    private int _at = start;
    private bool _isSlashed;

    /// <summary>Index behind the tag, once all attributes were read; −1 when the source ends first.</summary>
    internal int End { get; private set; } = -1;

    internal bool IsSelfClosing { get; private set; }

    internal ReadOnlySpan<char> Name { get; private set; }

    internal ReadOnlySpan<char> Value { get; private set; }

    /// <summary>What the name is noted as.</summary>
    internal readonly TagMarks Mark => Name.Length switch
    {
        2 when Is("id") => TagMarks.Id,
        3 when Is("rel") => TagMarks.Relation,
        4 when Is("role") => TagMarks.Role,
        5 when Is("class") => TagMarks.Class,
        5 when Is("style") => TagMarks.Style,
        6 when Is("hidden") => TagMarks.Hidden,
        8 when Is("itemprop") => TagMarks.ItemProperty,
        11 when Is("aria-hidden") => TagMarks.AriaHidden,
        _ => TagMarks.None,
    };

    /// <summary>True when the attribute has this name, in small or capital letters.</summary>
    internal readonly bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value with its character references read.</summary>
    internal readonly string DecodedValue() => CharacterReference.Decode(Value, inAttribute: true);

    internal bool Next()
    {
        SkipBetween();
        if (_at >= source.Length)
            return false;
        if (source[_at] == '>')
        {
            (End, IsSelfClosing) = (_at + 1, _isSlashed);
            return false;
        }

        _isSlashed = false;
        // An equals sign at the start is part of the name.
        var length = source.AsSpan(_at + 1).IndexOfAny(NameEnds);
        if (length < 0)
            return CutOff();
        Name = source.AsSpan(_at, length + 1);
        _at += length + 1;
        SkipSpace();
        Value = [];
        return _at < source.Length && (source[_at] != '=' || ReadValue());
    }

    private bool ReadValue()
    {
        _at++;
        SkipSpace();
        if (_at >= source.Length)
            return false;
        var isQuoted = source[_at] is '"' or '\'';
        var from = isQuoted ? _at + 1 : _at;
        var length = isQuoted ? source.AsSpan(from).IndexOf(source[_at]) : source.AsSpan(from).IndexOfAny(ValueEnds);
        if (length < 0)
            return CutOff();
        Value = source.AsSpan(from, length);
        _at = from + length + (isQuoted ? 1 : 0);
        return true;
    }

    private bool CutOff()
    {
        _at = source.Length;
        return false;
    }

    private void SkipBetween()
    {
        while (_at < source.Length && (IsSpace(source[_at]) || source[_at] == '/'))
            _isSlashed = source[_at++] == '/';
    }

    private void SkipSpace()
    {
        while (_at < source.Length && IsSpace(source[_at]))
            _at++;
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\f' or '\r';
}
