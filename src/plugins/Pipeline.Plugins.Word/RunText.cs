using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pipeline.Plugins.Word;

/// <summary>The text of a paragraph as it is read: without what was deleted, moved away or hidden, without codes of fields and notes, and without the second copy of drawings.</summary>
internal static class RunText
{
    internal static string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(text, paragraph);
        return text.ToString();
    }

    private static void Append(StringBuilder text, OpenXmlElement container)
    {
        foreach (var element in container.Elements())
        {
            switch (element)
            {
                case Text words:
                    text.Append(words.Text);
                    break;
                case TabChar or Break or CarriageReturn:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Run run when run.RunProperties?.Vanish is { } vanish && vanish.Val?.Value != false:
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or AlternateContentFallback or FootnoteReference or EndnoteReference or Paragraph:
                    break;
                default:
                    Append(text, element);
                    break;
            }
        }
    }
}
