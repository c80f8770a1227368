using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Pipeline.Plugins.Formats.Tests;

/// <summary>Makes PDFs, a line of text at a time.</summary>
internal sealed class PdfFile : IDisposable
{
    internal const double Left = 60;
    internal const double Step = 13;

    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _regular;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private readonly PdfDocumentBuilder.AddedFont _slanted;
    private PdfPageBuilder _page = null!;

    internal PdfFile()
    {
        _regular = _builder.AddStandard14Font(Standard14Font.TimesRoman);
        _bold = _builder.AddStandard14Font(Standard14Font.TimesBold);
        _slanted = _builder.AddStandard14Font(Standard14Font.TimesItalic);
        _builder.IncludeDocumentInformation = true;
    }

    internal void Describe(string title, string author, string created) =>
        (_builder.DocumentInformation.Title, _builder.DocumentInformation.Author, _builder.DocumentInformation.CreationDate) = (title, author, created);

    internal void NewPage() => _page = _builder.AddPage(PageSize.A4);

    internal void Write(string text, double x, double y, double size = 10, bool bold = false, bool slanted = false) =>
        _page.AddText(text, size, new PdfPoint(x, y), bold ? _bold : slanted ? _slanted : _regular);

    /// <summary>Sets a paragraph justified between two edges, as a newspaper does, its first line indented; returns the height behind it.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="right">Right edge.</param>
    /// <param name="y">Height of its first line.</param>
    /// <param name="indent">How far its first line starts behind the edge.</param>
    /// <param name="isCut">True when it goes on on the next page, so that its last line is as long as the others.</param>
    internal double Set(string text, double left, double right, double y, double indent = 12, bool isCut = false)
    {
        const double size = 10;
        var words = new List<(string Text, double Width)>();
        var isFirst = true;
        foreach (var word in text.Split(' ').Select(word => (Text: word, Width: Width(word, size))))
        {
            if (words.Count > 0 && words.Sum(placed => placed.Width) + word.Width + (words.Count * size / 4) > right - Start())
                Flush(isLast: false);
            words.Add(word);
        }

        Flush(isLast: !isCut);
        return y;

        double Start() => isFirst ? left + indent : left;

        void Flush(bool isLast)
        {
            var x = Start();
            var space = isLast || words.Count == 1 ? size / 4 : (right - x - words.Sum(placed => placed.Width)) / (words.Count - 1);
            foreach (var (word, width) in words)
            {
                Write(word, x, y, size);
                x += width + space;
            }

            words.Clear();
            isFirst = false;
            y -= Step;
        }
    }

    /// <summary>How wide a text is set.</summary>
    internal double Width(string text, double size = 10) => _page.MeasureText(text, size, new PdfPoint(0, 0), _regular)[^1].EndBaseLine.X;

    /// <summary>Writes lines of at most so many characters below each other, the first indented; returns the height behind them.</summary>
    internal double WriteParagraph(string text, double x, double y, int width)
    {
        var isFirst = true;
        foreach (var line in Lines(text, width))
        {
            Write(line, isFirst ? x + 12 : x, y);
            isFirst = false;
            y -= Step;
        }

        return y;
    }

    internal byte[] Build() => _builder.Build();

    public void Dispose() => _builder.Dispose();

    /// <summary>A page whose only key is a password that nobody has.</summary>
    internal static byte[] Encrypted()
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
            $"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append("xref\n0 5\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<{new string('C', 32)}> <{new string('C', 32)}>] >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > width && line.Length > 0)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
