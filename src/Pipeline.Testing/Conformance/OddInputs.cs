using System.Text;
using Pipeline.Documents;

namespace Pipeline.Testing.Conformance;

/// <summary>
/// Inputs that people do not think of, of the kind that a step takes: uploads for one that reads them, articles for every other. A reader is given
/// the typical upload's name and declared type with other bytes, so that it cannot lean on them.
/// </summary>
public static class OddInputs
{
    private const string Sentence = "The keeper of the northern light counted 41 ships on Tuesday, and wrote each of them down. ";

    /// <summary>Nothing, and nothing but white space.</summary>
    public static IEnumerable<TestInput> Empty(TestInput typical) => Like(typical, [[], [""], [" \t\r\n\u3000 "]]);

    /// <summary>Many paragraphs, one without an end, one word without an end, and the typical input many times over, of about the length given.</summary>
    public static IEnumerable<TestInput> Huge(TestInput typical, int length)
    {
        ArgumentNullException.ThrowIfNull(typical);
        var sentences = length / Sentence.Length;
        return Like(typical, [[.. Enumerable.Repeat(Sentence, sentences)], [new StringBuilder().Insert(0, Sentence, sentences).ToString()], [new string('x', length)]])
            .Append(Repeated(typical, length));
    }

    /// <summary>Text in many scripts and text that is hardly text: lone surrogates, controls, marks upon marks, letters outside the first plane.</summary>
    public static IEnumerable<TestInput> Unicode(TestInput typical)
    {
        ArgumentNullException.ThrowIfNull(typical);
        string[] pieces =
        [
            "\ud800", "\udc00 \ud83d", "\0\u0001\u001b[2J\u007f\u0085", "\ufffe\uffff\ufdd0", "\ufeffinside\ufeff", "\u202eright to left\u202c\u2066\u2069\u200e\u200f",
            "e" + new string('\u0301', 500), "\u200b\u200c\u200d\u2060\u00ad", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇺🇳", "𝕋𝕙𝕖 𝓀𝑒𝑒𝓅𝑒𝓇", "ﬁnal oﬃce ǆ ŉ", "İstanbul ıIiİ ẞ ß ς",
            "望河桥重新开放。居民走上望河桥。", "港の灯台守は四十一隻を数えた。", "등대지기는 배를 세었다. \u1112\u1161\u11ab", "عدّ حارس المنارة ٤١ سفينة.", "שומר המגדלור ספר 41 אוניות.",
            "ประภาคารนับเรือ", "प्रकाशस्तंभ के रक्षक ने ४१ जहाज़ गिने।", "\ue000\uf8ff\U000f0000\U0010ffff", "line\u2028separator\u2029paragraph\vtab\fform", "%00%0A&#0;&#xD800;<!--",
        ];
        return Like(typical, [pieces, .. pieces.Select(piece => new[] { Sentence + piece + " " + Sentence })])
            .Concat(typical.IsUnread ? RawBytes().Select(bytes => WithBytes(typical, bytes)) : []);
    }

    private static IEnumerable<TestInput> Like(TestInput typical, IEnumerable<string[]> texts)
    {
        ArgumentNullException.ThrowIfNull(typical);
        return texts.Select(paragraphs => typical.IsUnread
            ? WithBytes(typical, Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)))
            : TestInput.Article(paragraphs).Titled("The northern light") with { Upload = typical.Upload });
    }

    private static TestInput Repeated(TestInput typical, int length)
    {
        if (!typical.IsUnread)
            return TestInput.Article([.. Fill(Texts(typical.Document), text => text.Length, length)]).Titled("The northern light") with { Upload = typical.Upload };
        return WithBytes(typical, [.. Fill([typical.Upload.Content.ToArray()], bytes => bytes.Length, length).SelectMany(bytes => bytes)]);
    }

    private static string[] Texts(Document document) => [.. document.Blocks.Select(block => block.Text.Value)];

    private static IEnumerable<T> Fill<T>(T[] pieces, Func<T, int> lengthOf, int length)
    {
        var round = pieces.Sum(lengthOf);
        return round == 0 ? [] : Enumerable.Repeat(pieces, Math.Max(1, length / round)).SelectMany(piece => piece);
    }

    // Bytes that are no UTF-8: a surrogate by itself, a sequence cut off, an overlong one, both byte order marks, and every byte there is.
    private static IEnumerable<byte[]> RawBytes() =>
    [
        [0xED, 0xA0, 0x80], [.. "cut "u8, 0xE2, 0x82], [.. "overlong "u8, 0xC0, 0xAF], [0xFF, 0xFE, 0x41], [0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x00],
        [.. Enumerable.Range(0, 256).Select(value => (byte)value)], [.. Enumerable.Repeat((byte)0, 10_000)],
    ];

    private static TestInput WithBytes(TestInput typical, byte[] bytes) => typical with { Upload = typical.Upload with { Content = bytes } };
}
