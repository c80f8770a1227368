using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Cleaning.Text;

/// <summary>Gives each line of a plain text its role: the story by the learned scores, captions by their credits, short lines between paragraphs as headings.</summary>
internal static class TextJudge
{
    private const int CaptionsBefore = 8;
    private const double LongestCaption = 70;
    private const double Paragraph = 12;
    private const int LongestTail = 2;

    /// <param name="lines">The lines, without roles.</param>
    /// <param name="traits">What their characters tell.</param>
    /// <param name="scores">A logit for each: above zero, it is of the story.</param>
    internal static ImmutableArray<Block> Judge(ImmutableArray<Block> lines, TextTraits[] traits, IReadOnlyList<double> scores)
    {
        var isBody = new bool[lines.Length];
        for (var index = 0; index < lines.Length; index++)
            isBody[index] = scores[index] > 0;
        Islands.Drop(isBody, traits, scores);
        DropTail(traits, isBody);
        int first = Array.IndexOf(isBody, true), last = Array.LastIndexOf(isBody, true);
        var judged = ImmutableArray.CreateBuilder<Block>(lines.Length);
        for (var index = 0; index < lines.Length; index++)
        {
            var confidence = Math.Round((1 + (Math.Abs(scores[index]) / (1 + Math.Abs(scores[index])))) / 2, 2);
            var isNear = first >= 0 && index >= first - CaptionsBefore && index <= last + 1;
            if (isNear && traits[index].Words <= LongestCaption && CaptionCredit.TryTake(lines[index]) is { } caption)
                judged.Add(caption);
            else if (!isBody[index])
                judged.Add(lines[index].As(BlockRole.Boilerplate, confidence, "judged to be of the site"));
            else if (IsHeading(traits, index, first, last))
                judged.Add(lines[index].As(BlockRole.Body, confidence, "short line between paragraphs") with { Kind = BlockKind.Heading, Level = 2 });
            else
                judged.Add(lines[index].As(BlockRole.Body, confidence, "judged to be of the story"));
        }

        return judged.MoveToImmutable();
    }

    /// <summary>A line or two at the end that are no sentences, such as a pager or a label, are none of the story; more of them may be a list.</summary>
    private static void DropTail(TextTraits[] traits, bool[] isBody)
    {
        var last = Array.LastIndexOf(isBody, true);
        var sentence = last;
        while (sentence >= 0 && isBody[sentence] && traits[sentence] is { EndsSentence: false, Words: < Paragraph })
            sentence--;
        if (sentence >= 0 && isBody[sentence] && last - sentence <= LongestTail)
            Array.Fill(isBody, false, sentence + 1, last - sentence);
    }

    private static bool IsHeading(TextTraits[] traits, int index, int first, int last) =>
        index > first && index < last && traits[index] is { EndsSentence: false, Words: >= 2 and < Paragraph } && IsParagraph(traits[index - 1]) && IsParagraph(traits[index + 1]);

    private static bool IsParagraph(TextTraits traits) => traits is { EndsSentence: true, Words: >= Paragraph };
}
