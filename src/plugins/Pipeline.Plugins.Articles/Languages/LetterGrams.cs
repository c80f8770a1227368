using System.Globalization;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>The runs of one, two and three letters of a text, words apart by one space; lower case. What is no letter parts words.</summary>
/// <remarks>Counts itself off with one method and a field: the first text of a process waits for the compiler.</remarks>
internal struct LetterGrams(string text)
{
    internal const int Longest = 3;
    private const int Bits = 16;

    /// <summary>The run as a number: its characters, 16 bits each, the last one lowest.</summary>
    internal ulong Run;

    private ulong _window = ' ';
    private int _length = 1;
    private int _index;
    private int _given = Longest;

    /// <summary>Goes on to the next run; <c>false</c> behind the last.</summary>
    internal bool Next()
    {
        if (_given < _length)
        {
            // Behind the letter come it and the one before, then all three.
            _given++;
            Run = _given == Longest ? _window : _window & ((1UL << (Bits * _given)) - 1);
            return true;
        }

        while (_index < text.Length)
        {
            var character = text[_index++];
            var isLetter = char.IsLetter(character) || char.IsSurrogate(character)
                || (character > '\u007F' && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            var letter = isLetter ? char.ToLowerInvariant(character) : ' ';
            if (letter == ' ' && (_window & 0xFFFF) == ' ')
                continue;
            _window = ((_window << Bits) | letter) & 0xFFFF_FFFF_FFFF;
            _length = Math.Min(_length + 1, Longest);
            // A space is no run by itself.
            _given = letter == ' ' ? 2 : 1;
            Run = _given == 1 ? letter : _window & 0xFFFF_FFFF;
            return true;
        }

        return false;
    }
}
