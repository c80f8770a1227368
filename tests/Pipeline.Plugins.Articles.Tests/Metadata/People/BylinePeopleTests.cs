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
    [InlineData("Posted byAda BrookJanuary 9, 2026", "Ada Brook")]
    [InlineData("As told to Ada Brook", "Ada Brook")]
    [InlineData("By Ada Brook Vale News", "Ada Brook")]
    [InlineData("By VP Staff", "VP Staff")]
    [InlineData("By\u00A0The Associated Press", "The Associated Press")]
    [InlineData("9 January 2026/Ada Brook", "Ada Brook")]
    public async Task A_byline_under_the_title_names_the_author(string line, string expected) =>
        Assert.Equal([expected], await Authors((BlockRole.Title, Title), (BlockRole.Boilerplate, line), (BlockRole.Boilerplate, "9.1.2026"), (BlockRole.Body, Prose), (BlockRole.Body, Prose)));

    [Fact]
    public async Task A_label_alone_speaks_for_the_names_in_the_lines_behind_it() =>
        Assert.Equal(["Henrike Aßmuth", "Jan Obermann"], await Authors((BlockRole.Title, Title), (BlockRole.Boilerplate, "Von"), (BlockRole.Boilerplate, "Henrike Aßmuth"), (BlockRole.Boilerplate, "Jan Obermann"), (BlockRole.Boilerplate, "9. Januar 2026, 10:00 Uhr"), (BlockRole.Body, Prose), (BlockRole.Body, Prose)));

    [Fact]
    public async Task A_list_below_a_label_goes_on_past_offices_numbers_and_dots() =>
        Assert.Equal(
            ["Ada Brook", "Tom Rudd", "Nell Abernash", "Ugo DiMarco"],
            await Authors((BlockRole.Title, Title), (BlockRole.Boilerplate, "By"), (BlockRole.Boilerplate, "Ada Brook0,"), (BlockRole.Boilerplate, "Tom RuddNews Reporter"), (BlockRole.Boilerplate, "Nell Abernash &"), (BlockRole.Boilerplate, "…"), (BlockRole.Boilerplate, "Ugo DiMarco"), (BlockRole.Boilerplate, "9 January 2026"), (BlockRole.Body, Prose), (BlockRole.Body, Prose)));

    [Fact]
    public async Task A_section_beside_a_byline_is_no_second_author() =>
        Assert.Equal(["Ada Brook"], await Authors((BlockRole.Boilerplate, "Working Rivers"), (BlockRole.Title, Title), (BlockRole.Boilerplate, "Working Rivers"), (BlockRole.Boilerplate, "By Ada Brook"), (BlockRole.Boilerplate, "Plus Icon"), (BlockRole.Boilerplate, "9 January 2026"), (BlockRole.Body, Prose), (BlockRole.Body, Prose)));

    [Fact]
    public async Task A_name_above_a_pictures_credit_that_the_story_speaks_of_is_no_author() =>
        Assert.DoesNotContain(
            "Rosa Gallardo",
            await Authors((BlockRole.Title, Title), (BlockRole.Boilerplate, "Rosa Gallardo"), (BlockRole.Boilerplate, "Photo: Vale Post"), (BlockRole.Boilerplate, "9 January 2026"), (BlockRole.Body, Prose), (BlockRole.Body, "Gallardo has kept the weir for thirty years. On Sunday Gallardo saw the river stop at the edge of the town, and Gallardo called the mayor."), (BlockRole.Body, Prose)));

    [Fact]
    public async Task Reporters_each_on_a_line_of_their_own_are_one_group() =>
        Assert.Equal(["김서연", "이하준"], await Authors((BlockRole.Title, "강은 마을 끝에서 멈췄다"), (BlockRole.Boilerplate, "김서연 기자"), (BlockRole.Boilerplate, "seoyeon@vale.example"), (BlockRole.Boilerplate, "이하준 기자"), (BlockRole.Boilerplate, "2026-01-09 09:40"), (BlockRole.Body, "첫 배가 아직 떠나지 않았다. 사람들은 다리 위에 서서 강물이 멈추는 것을 보았고, 시장은 아침까지 기다리라고 말했다."), (BlockRole.Body, "둘째 배는 저녁에 떠났다. 강물은 다시 흐르기 시작했다.")));

    [Fact]
    public async Task A_japanese_name_in_two_parts_is_one_person() =>
        Assert.Equal(["小林 美月"], await Authors((BlockRole.Title, "川は町の端で止まった"), (BlockRole.Boilerplate, "作者：小林 美月"), (BlockRole.Boilerplate, "2026/1/9 20:50"), (BlockRole.Body, "川は六十年ぶりの高さまで上がり、そして町の端で止まった。人々は橋の上からそれを見ていた。"), (BlockRole.Body, "市長は朝まで待つように言った。")));

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
