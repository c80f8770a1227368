using System.Text;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Tests.Reading;

public sealed class EncodingTests
{
    private const string German = "Die Brücke über den großen Fluß wurde gestern früh für Fußgänger geöffnet. Bürgermeister Müller sagte: „Endlich können wir wieder hinüber.“ Viele Bürger kamen.";
    private const string Chinese = "清晨六点，第一班渡船还没有离岸，镇上的老人们已经拎着菜篮站到了桥头。没有剪彩，也没有锣鼓，守桥人把木栏杆往旁边一推，人群便慢慢走了上去。";
    private const string Japanese = "朝六時、最初の渡し船がまだ岸を離れないうちに、町の老人たちはもう籠を下げて橋のたもとに立っていた。番人が木の柵を横に押すと、人々はゆっくり歩き出した。";

    public EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, string> Declared => new()
    {
        { "utf-8", German, "utf-8" },
        { "windows-1252", German, "windows-1252" },
        { "iso-8859-1", German.Replace("„", "").Replace("“", ""), "windows-1252" },
        { "gb2312", Chinese, "gb18030" },
        { "gb18030", Chinese, "gb18030" },
        { "shift_jis", Japanese, "shift_jis" },
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_declared_charset_is_read(string label, string text, string charset)
    {
        var bytes = Encoding.GetEncoding(label).GetBytes($"<html><head><meta charset=\"{label}\"></head><body><p>{text}</p></body></html>");

        AssertReads(bytes, text, charset);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1251")]
    public void A_page_saved_again_as_UTF8_under_its_old_label_is_read_as_what_it_is(string label)
    {
        var result = Assert.IsType<StepResult.Success>(Articles.Read(Encoding.UTF8.GetBytes($"<html><head><meta charset=\"{label}\"></head><body><p>{German}</p></body></html>"), "upload"));

        Assert.Contains(German, result.Documents[0].Text);
        Assert.Equal("utf-8", result.Documents[0].Charset);
        Assert.Equal("encoding-overruled", Assert.Single(result.Warnings).Code);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    [InlineData("utf-32", "utf-32le")]
    public void A_byte_order_mark_counts_most_and_is_no_text(string label, string charset)
    {
        var encoding = Encoding.GetEncoding(label);

        AssertReads([.. encoding.GetPreamble(), .. encoding.GetBytes(German)], German, charset);
    }

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("gb18030", Chinese)]
    [InlineData("shift_jis", Japanese)]
    public void An_undeclared_charset_is_guessed_and_the_guess_is_said(string label, string text)
    {
        var result = Assert.IsType<StepResult.Success>(Articles.Read(Encoding.GetEncoding(label).GetBytes(text), "upload.txt"));

        Assert.Equal(text, result.Documents[0].Text);
        Assert.Equal(label, result.Documents[0].Charset);
        Assert.Equal("encoding-guessed", Assert.Single(result.Warnings).Code);
    }

    [Fact]
    public void Utf16_without_a_mark_is_known_by_its_zero_bytes() => AssertReads(Encoding.Unicode.GetBytes(German), German, "utf-16le");

    [Fact]
    public void Truncated_utf8_is_read_with_a_warning()
    {
        var bytes = Encoding.UTF8.GetBytes(Chinese)[..^2];

        var result = Assert.IsType<StepResult.Success>(Articles.Read(bytes, "upload.txt"));

        Assert.StartsWith(Chinese[..^1], result.Documents[0].Text);
        Assert.Equal("damaged-text", Assert.Single(result.Warnings).Code);
    }

    [Fact]
    public void Truncated_utf16_is_read_with_a_warning()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(German)[..^1]];

        var result = Assert.IsType<StepResult.Success>(Articles.Read(bytes, "upload.txt"));

        Assert.StartsWith(German[..^1], result.Documents[0].Text);
        Assert.Equal("damaged-text", Assert.Single(result.Warnings).Code);
    }

    private static void AssertReads(byte[] bytes, string text, string charset)
    {
        var result = Assert.IsType<StepResult.Success>(Articles.Read(bytes, "upload"));

        Assert.Contains(text, result.Documents[0].Text);
        Assert.Equal(charset, result.Documents[0].Charset);
        Assert.Empty(result.Warnings);
        Assert.DoesNotContain('\uFEFF', result.Documents[0].Text);
    }
}
