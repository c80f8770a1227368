namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Features of a block's own words; the same for a page's block and a line of text.</summary>
internal static class TextFeatures
{
    internal static void Add(FeatureRow row, in TextTraits traits, PageWords page)
    {
        var words = Math.Max(1, traits.Words);
        var letters = Math.Max(1, traits.Letters);
        row.Add("words", traits.Words);
        row.Add("length", traits.Length);
        row.Add("letters per word", letters / words);
        row.Add("link share", traits.LinkShare);
        row.Add("ends sentence", traits.EndsSentence);
        row.Add("upper share", (double)traits.Upper / letters);
        row.Add("capitalised share", traits.Capitalised / words);
        row.Add("digit share", (double)traits.Digits / Math.Max(1, traits.Length));
        row.Add("commas", traits.Commas / words);
        row.Add("sentence marks", traits.SentenceMarks);
        row.Add("words per mark", words / (traits.SentenceMarks + 1));
        row.Add("quotes", traits.Quotes);
        row.Add("odd marks", traits.Odd / words);
        row.Add("small words", traits.Small / words);
        row.Add("in title", traits.InTitle / words);
        row.Add("of title", page.WordsOfTitle == 0 ? -1 : traits.InTitle / (double)page.WordsOfTitle);
        row.Add("in description", page.HasDescription ? traits.InDescription / words : -1);
        row.Add("of description", page.HasDescription ? traits.InDescription / (double)page.WordsOfDescription : -1);
    }

    /// <summary>What the first and last characters say: quotations, list marks, labels, dashes.</summary>
    internal static void AddEdges(FeatureRow row, string text, bool startsBoilerplate, bool endsStory)
    {
        var first = text.Length > 0 ? text[0] : ' ';
        var last = text.Length > 0 ? text[^1] : ' ';
        row.Add("first", char.IsUpper(first) ? 1 : char.IsLower(first) ? 2 : char.IsDigit(first) ? 3 : first is '"' or '“' or '„' or '«' or '\'' or '‘' ? 4 : first is '-' or '–' or '—' or '•' or '*' ? 5 : first is '(' or '[' ? 6 : char.IsLetter(first) ? 7 : 0);
        row.Add("last", last is '.' or '。' ? 1 : last is ':' or '：' ? 2 : last is '?' or '!' ? 3 : last is ',' or ';' ? 4 : last is '…' ? 5 : last is ')' or ']' ? 6 : last is '"' or '”' or '“' or '»' or '\'' or '’' ? 7 : char.IsDigit(last) ? 8 : char.IsLetter(last) ? 0 : 9);
        row.Add("phrase of a site", startsBoilerplate);
        row.Add("phrase of an end", endsStory);
    }
}
