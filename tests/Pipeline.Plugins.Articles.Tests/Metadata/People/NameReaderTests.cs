using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Tests.Metadata.People;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("Ada BrookStaff Writer", "Ada Brook")]
    [InlineData("Ada BrookThe Vale Post", "Ada Brook")]
    [InlineData("Ada BrookJanuary 14, 2026", "Ada Brook")]
    [InlineData("Ada BrookAda writes about rivers", "Ada Brook")]
    [InlineData("Nell BrooksonTravel Editor", "Nell Brookson")]
    [InlineData("Ada McNeil", "Ada McNeil")]
    [InlineData("Ugo DiMarco", "Ugo DiMarco")]
    [InlineData("Claire BERNARD, Luc MARCHAND", "Claire BERNARD|Luc MARCHAND")]
    [InlineData("Ada Brook , Tom Rudd , Nell Abernash", "Ada Brook|Tom Rudd|Nell Abernash")]
    [InlineData("Ada Brook1, Tom Rudd2", "Ada Brook|Tom Rudd")]
    [InlineData("Ada Brook and AFP", "Ada Brook|AFP")]
    [InlineData("Jan van der Weide", "Jan van der Weide")]
    [InlineData("Ada Brook und Kai Berg, dpa", "Ada Brook|Kai Berg|dpa")]
    [InlineData("dpa, 3. Mai", "")]
    [InlineData("Ada Brook@adabrook", "Ada Brook")]
    [InlineData("Ada Brook Ada.Brook@vale.example", "Ada Brook")]
    [InlineData("Ada Brook5 hours ago", "Ada Brook")]
    [InlineData("Ada Brook Deputy River Desk Director", "Ada Brook")]
    [InlineData("Henrike Aßmuth Landespolitische Korrespondentin", "Henrike Aßmuth")]
    [InlineData("Henrike Aßmuth Wirtschaftsredakteurin", "Henrike Aßmuth")]
    [InlineData("Leitender Wirtschaftsredakteur", "")]
    [InlineData("Ada Brook \u00A0 Vale Post & Gazette", "Ada Brook")]
    [InlineData("Ada Brook VALENews", "Ada Brook")]
    [InlineData("Ada Brook with AP", "Ada Brook")]
    [InlineData("Ada Brook mit Kai Berg", "Ada Brook|Kai Berg")]
    [InlineData("Ufer der Stille von 1990", "Ufer der Stille")]
    [InlineData("小林 美月", "小林|美月")]
    [InlineData("大中小", "")]
    [InlineData("スクラップ", "")]
    [InlineData("エイダ・ブルック", "エイダ・ブルック")]
    public void Names_are_read_to_where_they_end(string text, string expected) => Assert.Equal(expected, string.Join('|', NameReader.Read(text).Select(name => name.Name)));

    [Theory]
    [InlineData("Ada Brook", true)]
    [InlineData("Getty Images", false)]
    [InlineData("Trending Articles", false)]
    [InlineData("Harbour News", false)]
    [InlineData("Brook", false)]
    public void Words_of_menus_are_no_people(string name, bool expected) => Assert.Equal(expected, NameKind.LooksLikePerson(name));
}
