using System.Text;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Tests.Cleaning;

/// <summary>Pages as nobody should write them: the story is found, or the step says that there is none.</summary>
public sealed class BadPageTests
{
    private static readonly string[] Story = Stories.Ferry;

    public static TheoryData<string, string> Pages => new()
    {
        { "five megabytes of script", Page($"<script>{string.Concat(Enumerable.Repeat("var a = \"<p>not text</p>\"; if (a < 1) { b(); }\n", 110_000))}</script>{Paragraphs()}") },
        { "fifty thousand links", Page(string.Concat(Enumerable.Range(0, 50_000).Select(index => $"<li><a href=/{index}>Teaser number {index}</a>")) + $"<div class=article>{Paragraphs()}</div>") },
        { "broken nesting", Page($"<div><b><p>{Story[0]}</b></div></td><i><p>{Story[1]}</div></i></span><p><a><table>{Story[2]}</p></a><p>{Story[3]}</div></div>") },
        { "no body", string.Concat(Story.Select(line => $"<p>{line}</p>")) },
        { "cut off in a tag", Page(Paragraphs())[..^18] + "<p class=\"unfin" },
        { "cut off in a comment", $"<html><body>{Paragraphs()}<!-- and then" },
        { "zero-width characters", Page(Paragraphs().Replace(" the ", " \u200Bthe\u200D \uFEFF", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_story_of_a_bad_page_is_found(string what, string page)
    {
        var body = Letters(string.Join(' ', Articles.Body(Success(Clean(Encoding.UTF8.GetBytes(page))))));

        Assert.All(Story, line => Assert.True(body.Contains(Letters(line), StringComparison.Ordinal), $"{what}: '{line}' is missing from '{body}'"));
        Assert.DoesNotContain("Teasernumber", body, StringComparison.Ordinal);
        Assert.DoesNotContain("nottext", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_under_a_wrong_label_is_read_as_utf8_and_said()
    {
        var page = $"<html><head><meta charset=iso-8859-1></head><body><p>Die Brücke wurde gestern früh geöffnet. „Endlich“, sagte der Bürgermeister.</p></body></html>";

        var result = Assert.IsType<StepResult.Success>(Articles.Read(Encoding.UTF8.GetBytes(page)));

        Assert.Equal(page, result.Documents[0].Text);
        Assert.Equal("encoding-overruled", Assert.Single(result.Warnings).Code);
    }

    [Fact]
    public void Right_to_left_text_with_left_to_right_names_in_it_is_kept_whole()
    {
        string[] story =
        [
            "أعلنت شركة Northwind Energy يوم الأحد أنها ستبني محطة جديدة للطاقة الشمسية في الصحراء الشرقية بكلفة 340 مليون دولار، وفق ما قاله مديرها.",
            "وقال المدير التنفيذي Per Lindqvist إن المشروع سيوفر الكهرباء لنحو 120,000 منزل، وإن العمل فيه سيبدأ قبل نهاية العام الحالي.",
            "وأضاف أن اتفاقية PPA التي وقعتها الشركة مع الحكومة تمتد على خمسة وعشرين عاما، وأن الأسعار ستبقى ثابتة خلال السنوات العشر الأولى.",
        ];

        var document = Success(Clean(Encoding.UTF8.GetBytes($"<html dir=rtl><body><h1>محطة شمسية جديدة</h1>{string.Concat(story.Select(line => $"<p>{line}</p>"))}</body></html>")));

        Assert.Equal(story, Articles.Body(document));
    }

    [Fact]
    public void A_page_cut_off_anywhere_is_an_article_or_a_clear_refusal()
    {
        var page = File.ReadAllBytes(Path.Combine(Articles.Repository, "samples", "inbox", "observatory.html"));
        for (var length = 1; length < page.Length; length += page.Length / 60)
        {
            var result = Clean(page[..length]);
            Assert.True(result is StepResult.Success or StepResult.Rejected { Message.Length: > 0, Cure.Length: > 0 }, $"cut at {length}: {result}");
        }
    }

    public static TheoryData<string, Func<int, string>, string> Growing => new()
    {
        { "links", count => Page(Paragraphs() + string.Concat(Enumerable.Range(0, count).Select(index => $"<li><a href=/{index}>Teaser number {index}</a>"))), "a.html" },
        { "open tags", count => Page(Paragraphs() + string.Concat(Enumerable.Repeat("<p><b>word", count / 50)) + string.Concat(Enumerable.Repeat("<p>word word</div>", count))), "a.html" },
        { "one long class", count => Page($"<div class='{new string('x', count)}'>{string.Concat(Enumerable.Repeat("<p>A short line.</p>", count))}</div>{Paragraphs()}"), "a.html" },
        { "less-than signs", count => Page(Paragraphs() + string.Concat(Enumerable.Repeat("a < b ", count))), "a.html" },
        { "equal lines", count => string.Join('\n', Story) + "\n" + string.Concat(Enumerable.Repeat("Teaser\nAnother teaser of some words\n", count)), "a.txt" },
        { "single lines", count => "Menu\nHome\n\n" + string.Join("\n\n", Story) + "\n\n" + string.Concat(Enumerable.Repeat("Teaser\nof the harbour\n\nAnother teaser of some words\n\n", 100)) + string.Concat(Enumerable.Repeat("A teaser of a few words\n\n", count)), "a.txt" },
        { "tables without a cell", count => Page(Paragraphs() + string.Concat(Enumerable.Repeat("<p><table>word <b>word</p>", count))), "a.html" },
        { "stray end tags", count => Page(Paragraphs() + string.Concat(Enumerable.Repeat("<i hidden><span hidden>", 400)) + string.Concat(Enumerable.Repeat("word</p></td></a></div></li></h2></b>", count))), "a.html" },
        { "open quotes", count => Page(Paragraphs() + string.Concat(Enumerable.Repeat("<a href=\"x>y</a>", count))), "a.html" },
    };

    /// <summary>Twice the input must not cost much more than twice the work, told by the bytes that it allocates.</summary>
    [Theory]
    [MemberData(nameof(Growing))]
    public void Work_grows_with_the_input_and_not_with_its_square(string what, Func<int, string> page, string name)
    {
        Clean(Encoding.UTF8.GetBytes(page(2_000)), name);

        var small = Allocated(Encoding.UTF8.GetBytes(page(4_000)), name);
        var large = Allocated(Encoding.UTF8.GetBytes(page(8_000)), name);

        Assert.True(large < 2.6 * small, $"{what}: {small} bytes became {large}");
    }

    private static long Allocated(byte[] content, string name)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Clean(content, name);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Document Success(StepResult result) => Assert.Single(Assert.IsType<StepResult.Success>(result).Documents);

    private static StepResult Clean(byte[] content, string name = "a.html")
    {
        if (Articles.Read(content, name) is not StepResult.Success read)
            return Articles.Read(content, name);
        var upload = new Upload { Container = "inbox", Name = name, ETag = "1", Content = content };
        return new CleanHandler().Handle(new CleanRequest(upload, read.Documents[0]), TestContext.Current.CancellationToken).Result;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Paragraphs() => string.Concat(Story.Select(line => $"<p>{line}</p>"));

    private static string Page(string content) => $"<html><head><title>The last ferry</title></head><body><h1>The last ferry</h1>{content}</body></html>";
}
