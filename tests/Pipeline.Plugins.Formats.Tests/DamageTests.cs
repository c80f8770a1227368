using System.Text;

namespace Pipeline.Plugins.Formats.Tests;

public sealed class DamageTests
{
    private const int Copies = 100;

    public static TheoryData<string> Names => [.. Files.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["story.pdf"] = PdfTests.Newspaper,
        ["story.docx"] = WordTests.Story,
        ["story.md"] = () => Encoding.UTF8.GetBytes(MarkdownTests.Story),
        ["story.rss"] = () => Encoding.UTF8.GetBytes(FeedTests.Rss),
        ["story.json"] = () => Encoding.UTF8.GetBytes($$"""{ "headline": "{{Stories.Title}}", "articleBody": "{{Stories.Paragraphs[0]}}", "author": [{ "name": "Mara Velt" }] }"""),
        ["story.eml"] = MailTests.WithAttachments,
        ["story.zip"] = () => ArchiveTests.Zip(("ferry.html", Encoding.UTF8.GetBytes(Stories.Html)), ("ferry.docx", WordTests.Story())),
        ["story.gz"] = () => ArchiveTests.Gzip(Encoding.UTF8.GetBytes(Stories.Text)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task However_a_file_is_damaged_it_gives_an_article_or_a_reason_and_never_a_fault(string name)
    {
        var whole = Files[name]();
        var random = new Random(whole.Length);
        Assert.Null((await Formats.ProcessAsync(whole, name)).Failure);
        for (var copy = 0; copy < Copies; copy++)
        {
            var outcome = await Formats.ProcessAsync(Damage(whole, random), name);

            Assert.True(outcome.Failure is null or { Kind: "rejected" }, $"copy {copy}: {outcome.Failure}");
        }
    }

    /// <summary>Some bytes changed, a stretch left out, or the end cut off.</summary>
    private static byte[] Damage(byte[] whole, Random random)
    {
        var copy = whole.ToArray();
        for (var count = random.Next(1, 20); count > 0; count--)
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        var start = random.Next(copy.Length);
        return random.Next(3) switch
        {
            0 => copy,
            1 => [.. copy[..start], .. copy[Math.Min(copy.Length, start + random.Next(1, 200))..]],
            _ => copy[..Math.Max(start, 1)],
        };
    }
}
