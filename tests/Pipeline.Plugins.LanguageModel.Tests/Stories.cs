using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.LanguageModel.Tests;

/// <summary>An article of our own, and the step on it.</summary>
internal static class Stories
{
    internal const string Good = "The harbour of Port Ellery opened on 3 May after eleven years. Tom Carrow paid 4.5 million crowns for six gates.";

    internal static readonly string[] Harbour =
    [
        "The harbour of Port Ellery opened on 3 May after eleven years of work, and four hundred people swam in it.",
        "Its keeper, Tom Carrow, said that the trust had paid 4.5 million crowns for six gates. \"It is cold,\" he added.",
        "Oysters clean the water. The Vale Trust wants to seed 1,200 more of them by December.",
    ];

    internal static Document Of(params string[] paragraphs)
    {
        var text = string.Join('\n', paragraphs);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block { Kind = BlockKind.Paragraph, Role = BlockRole.Body, Text = SourcedText.FromSource(text, new SourceSpan(start, paragraph.Length)) });
            start += paragraph.Length + 1;
        }

        return Document.Unread with
        {
            Text = text,
            Blocks = blocks.ToImmutable(),
            Metadata = new ArticleMetadata { Title = new Field<string>().With(new Candidate<string>("The harbour opens", 1, "test")), Language = new Field<string>().With(new Candidate<string>("en", 1, "test")) },
            Summary = [new SummarySentence(paragraphs[0], new SourceSpan(0, paragraphs[0].Length), 1)],
        };
    }

    internal static async Task<StepResult.Success> WriteAsync(WriteOptions options, Document? document = null)
    {
        var upload = new Upload { Container = "inbox", Name = "a.txt", ETag = "1", Content = default };
        var handler = new WriteHandler(options, TimeProvider.System);
        return Assert.IsType<StepResult.Success>(await handler.Handle(new WriteRequest(upload, document ?? Of(Harbour)), TestContext.Current.CancellationToken));
    }
}
