using System.Collections.Immutable;
using System.Text;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Testing;

/// <summary>What a step is given in a test.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Document">The document as the steps before would have left it; <see cref="Documents.Document.Unread"/> for a step that reads uploads.</param>
public sealed record TestInput(Upload Upload, Document Document)
{
    /// <summary>True when the step that takes it has to read the upload itself.</summary>
    public bool IsUnread => ReferenceEquals(Document, Document.Unread);

    /// <summary>An upload that nobody has read, encoded in UTF-8.</summary>
    public static TestInput Unread(string text, string name = "upload.txt", string? mediaType = null) => Unread(Encoding.UTF8.GetBytes(text), name, mediaType);

    /// <summary>An upload that nobody has read.</summary>
    public static TestInput Unread(byte[] content, string name = "upload.txt", string? mediaType = null) => new(
        new Upload { Container = "inbox", Name = name, ETag = "1", DeclaredMediaType = mediaType, Content = content },
        Document.Unread);

    /// <summary>A plain-text article whose body is the given paragraphs, as the steps before would have left it.</summary>
    public static TestInput Article(params string[] paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var text = string.Join("\n\n", paragraphs);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            var block = new Block { Kind = BlockKind.Paragraph, Text = SourcedText.FromSource(text, new SourceSpan(start, paragraph.Length)) };
            if (paragraph.Length > 0)
                blocks.Add(block.As(BlockRole.Body, 1, "test"));
            start += paragraph.Length + 2;
        }

        var document = Document.Unread with { Text = text, MediaType = "text/plain", Charset = "utf-8", Blocks = blocks.ToImmutable() };
        return Unread(text) with { Document = document };
    }

    /// <summary>The same with a headline, which stands in no block.</summary>
    public TestInput Titled(string title) => this with
    {
        Document = Document with { Metadata = Document.Metadata with { Title = new Field<string>().With(new Candidate<string>(title, 1, "test")) } },
    };

    /// <summary>The same in a language, a BCP 47 tag such as <c>en</c>.</summary>
    public TestInput In(string language) => this with
    {
        Document = Document with { Metadata = Document.Metadata with { Language = new Field<string>().With(new Candidate<string>(language, 1, "test")) } },
    };
}
