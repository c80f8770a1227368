using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Tests.Metadata.Bylines;

public sealed class BylineReaderTests
{
    [Theory]
    [InlineData("By Ada Brook and Ben Carrow", "Ada Brook|Ben Carrow")]
    [InlineData("By Ada Brook, Energy Correspondent", "Ada Brook")]
    [InlineData("By Ada M. Brook | 8 January 2019", "Ada M. Brook")]
    [InlineData("By ADA BROOK", "ADA BROOK")]
    [InlineData("By Ada Brook Share Print", "Ada Brook")]
    [InlineData("By Ada Brook BCN App Download", "Ada Brook")]
    [InlineData("Von Henrike Aßmuth und Jan van der Weide", "Henrike Aßmuth|Jan van der Weide")]
    [InlineData("Par Élodie Marchand et Luc d'Aubigny", "Élodie Marchand|Luc d'Aubigny")]
    [InlineData("Por Inés Valcorba y Tomás Rey de la Torre", "Inés Valcorba|Tomás Rey de la Torre")]
    [InlineData("Di Carla Fontana e Ugo Neri", "Carla Fontana|Ugo Neri")]
    [InlineData("Door Saskia de Wit", "Saskia de Wit")]
    [InlineData("Av Ingrid Solberg og Nils Dahl", "Ingrid Solberg|Nils Dahl")]
    [InlineData("Автор: Анна Лукина", "Анна Лукина")]
    [InlineData("Tekst: Marta Zawada", "Marta Zawada")]
    [InlineData("2026年4月10日 09:26 来源：云汀晚报 记者：林知禾 编辑：苏未央 评论（38）", "林知禾")]
    [InlineData("本报记者 林知禾 苏未央", "林知禾|苏未央")]
    [InlineData("撮影/文=山田太郎", "山田太郎")]
    [InlineData("文/林知禾", "林知禾")]
    public void An_author_is_read_from_a_byline(string line, string expected) => Assert.Equal(expected, People(line, BylineRole.Author));

    [Theory]
    [InlineData("2026-01-09 09:40:27Vale Post Editor : Odile Fenwray VPN App Download", "Odile Fenwray")]
    [InlineData("(Editor: Odile Fenwray)", "Odile Fenwray")]
    [InlineData("责任编辑：苏未央", "苏未央")]
    [InlineData("Redaktion: Jan Obermann", "Jan Obermann")]
    [InlineData("Editing by Ada Brook", "Ada Brook")]
    public void An_editor_is_read(string line, string expected) => Assert.Equal(expected, People(line, BylineRole.Editor));

    [Theory]
    [InlineData("Text:AAAPrint")]
    [InlineData("By the time the gates opened, the water had gone")]
    [InlineData("Photo: Ada Brook")]
    [InlineData("Von dort ging es weiter nach Norden")]
    public void A_line_that_names_no_author_gives_none(string line) => Assert.DoesNotContain(' ', People(line, BylineRole.Author));

    [Fact]
    public void A_glued_line_falls_into_time_source_and_editor()
    {
        var pieces = BylineReader.Read("2026-01-09 09:40:27Vale Morning Post Editor : Odile Fenwray", DateOrder.MonthFirst);

        Assert.Equal("2026-01-09T09:40:27", pieces[0].Time?.ToString());
        Assert.Equal((BylineRole.Unlabelled, "Vale Morning Post"), (pieces[1].Role, pieces[1].Text));
        Assert.Equal((BylineRole.Editor, "Odile Fenwray"), (pieces[2].Role, pieces[2].Text));
    }

    [Fact]
    public void A_piece_stands_where_it_says()
    {
        const string Line = "Source: Vale Post · Updated 9 January 2026, 10:00 · By Ada Brook";
        Assert.All(BylineReader.Read(Line, DateOrder.MonthFirst), piece => Assert.Equal(piece.Text, Line.Substring(piece.Start, piece.Text.Length)));
    }

    [Fact]
    public void A_date_behind_a_word_for_change_is_no_publication_date() =>
        Assert.Equal(BylineRole.Updated, BylineReader.Read("Updated: 9 January 2026", DateOrder.MonthFirst).Single(piece => piece.Time is not null).Role);

    private static string People(string line, BylineRole role) =>
        string.Join('|', BylineReader.Read(line, DateOrder.MonthFirst).Where(piece => piece.Role == role).SelectMany(piece => NameReader.Read(piece.Text)).Select(name => name.Name));
}
