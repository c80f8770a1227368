using System.Text;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Tests.Reading;

public sealed class BadInputTests
{
    public static TheoryData<string, byte[], string> NotForUs => new()
    {
        { "empty.txt", [], "empty" },
        { "blank.txt", Encoding.UTF8.GetBytes(" \r\n\t\u00A0\n"), "empty" },
        { "noise.txt", Noise(), "binary-content" },
        { "photo.html", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F'], "binary-content" },
        { "paper.html", Encoding.ASCII.GetBytes("%PDF-1.7 and so on"), "binary-content" },
        { "archive.txt", [(byte)'P', (byte)'K', 3, 4, 20, 0, 0, 0], "binary-content" },
        { "deep.html", Encoding.ASCII.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "text"), "too-deep" },
        { "script.html", Encoding.ASCII.GetBytes("<html><body><script>var x = 1;</script></body></html>"), "empty" },
    };

    [Theory]
    [MemberData(nameof(NotForUs))]
    public void What_is_not_for_us_is_rejected_with_a_reason_and_a_cure(string name, byte[] content, string code)
    {
        var rejected = Assert.IsType<StepResult.Rejected>(Articles.Read(content, name));

        Assert.Equal(code, rejected.Code);
        Assert.NotEmpty(rejected.Message);
        Assert.NotEmpty(rejected.Cure);
    }

    [Fact]
    public void One_line_of_thirty_megabytes_is_one_block()
    {
        var line = string.Concat(Enumerable.Repeat("words that never end in a line ", 1_000_000));

        var document = Assert.Single(Assert.IsType<StepResult.Success>(Articles.Read(Encoding.ASCII.GetBytes(line), "long.txt")).Documents);

        Assert.Equal(line.Trim().Length, Assert.Single(document.Blocks).Text.Length);
    }

    [Fact]
    public void More_blocks_than_the_limit_are_refused()
    {
        var text = string.Concat(Enumerable.Repeat("a line\n", 101));

        Assert.Equal("too-many-blocks", Assert.IsType<StepResult.Rejected>(Articles.Read(Encoding.ASCII.GetBytes(text), "a.txt", new ReadOptions { MaxBlocks = 100 })).Code);
        Assert.Equal("too-many-blocks", Assert.IsType<StepResult.Rejected>(Articles.Read(Encoding.ASCII.GetBytes("<html><body><p>" + text.Replace("\n", "<p>")), "a.html", new ReadOptions { MaxBlocks = 100 })).Code);
    }

    [Fact]
    public void Tags_that_honest_old_pages_leave_open_are_not_depth()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<p>A paragraph.<li>An item<br><td>A cell<img src=x>", 5_000)) + "</body></html>";

        Assert.IsType<StepResult.Success>(Articles.Read(Encoding.ASCII.GetBytes(page)));
    }

    private static byte[] Noise()
    {
        var bytes = new byte[50_000];
        new Random(7).NextBytes(bytes);
        bytes[0] = 0x81;
        return bytes;
    }
}
