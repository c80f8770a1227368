using Microsoft.Extensions.Time.Testing;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Metadata.People;

public sealed class BylinePeopleTests
{
    private const string Title = "River stops at the edge of the town";
    private const string Prose = "The river rose to its highest level in sixty years on Sunday, and then it did something that it had never done before: it stopped.";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("By Ada Brook", "Ada Brook")]
    [InlineData("ByAda Brook", "Ada Brook")]
    [InlineData("Von: Henrike Aßmuth", "Henrike Aßmuth")]
    [InlineData("Par Élodie Marchand", "Élodie Marchand")]
    [InlineData("Por Inés Valcorba", "Inés Valcorba")]
    [InlineData("Di Carla Fontana", "Carla Fontana")]
    [InlineData("Door Saskia de Wit", "Saskia de Wit")]
    [InlineData("Av Ingrid Solberg", "Ingrid Solberg")]
    [InlineData("Автор: Анна Лукина", "Анна Лукина")]
    [InlineData("Tekst: Marta Zawada", "Marta Zawada")]
    [InlineData("作者：林知禾", "林知禾")]
    [InlineData("Συντάκτης: Ελένη Βρέττα", "Ελένη Βρέττα")]
    [InlineData("Yazar: Defne Aksoy", "Defne Aksoy")]
    [InlineData("posted on 2026-01-09 23:30 EST by Ada Brook", "Ada Brook")]
    [InlineData("Kolumne von Henrike Aßmuth", "Henrike Aßmuth")]
    public async Task A_byline_under_the_title_names_the_author(string line, string expected) =>
        Assert.Equal([expected], await Authors((BlockRole.Title, Title), (BlockRole.Boilerplate, line), (BlockRole.Boilerplate, "9.1.2026"), (BlockRole.Body, Prose), (BlockRole.Body, Prose)));

    [Fact]
    public async Task A_label_alone_speaks_for_the_names_in_the_lines_behind_it() =>
        Assert.Equal(["Henrike Aßmuth", "Jan Obermann"], await Authors((BlockRole.Title, Title), (BlockRole.Boilerplate, "Von"), (BlockRole.Boilerplate, "Henrike Aßmuth"), (BlockRole.Boilerplate, "Jan Obermann"), (BlockRole.Boilerplate, "9. Januar 2026, 10:00 Uhr"), (BlockRole.Body, Prose), (BlockRole.Body, Prose)));

    [Fact]
    public async Task A_photographer_is_no_author() =>
        Assert.Empty(await Authors((BlockRole.Title, Title), (BlockRole.Boilerplate, "Photo: Ada Brook"), (BlockRole.Body, Prose), (BlockRole.Body, Prose)));

    [Theory]
    [InlineData("云汀讯（记者林知禾、苏未央）清晨六点，第一班渡船还没有离岸，镇上的老人们已经拎着菜篮站到了桥头。", "林知禾|苏未央")]
    [InlineData("番人が木の柵を横に押すと、人々はゆっくり歩き出した。【山田太郎】", "山田太郎")]
    [InlineData("첫 배가 아직 떠나지 않았다. 김서연 기자", "김서연")]
    public async Task Bylines_inside_running_text_are_read(string paragraph, string expected) =>
        Assert.Equal(expected.Split('|'), await Authors((BlockRole.Title, "题目"), (BlockRole.Body, paragraph)));

    private static async Task<IEnumerable<string>> Authors(params (BlockRole Role, string Text)[] lines) =>
        (await Stories.Describe(Stories.Of(lines), Clock)).Metadata.Authors.Select(author => author.Value);
}
