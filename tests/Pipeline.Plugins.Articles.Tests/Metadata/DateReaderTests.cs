using Pipeline.Plugins.Articles.Metadata.Dates;

namespace Pipeline.Plugins.Articles.Tests.Metadata;

public sealed class DateReaderTests
{
    private static readonly DateOnly Latest = new(2026, 12, 31);

    [Theory]
    [InlineData("2019-01-08 08:15:13China Daily Editor", "2019-01-08T08:15:13")]
    [InlineData("2026-01-22T07:30:00+01:00", "2026-01-22T07:30:00+01:00")]
    [InlineData("2026-01-22T07:30:00.123Z", "2026-01-22T07:30:00Z")]
    [InlineData("Published: January 8, 2019 at 8:15 p.m.", "2019-01-08T20:15:00")]
    [InlineData("Jan. 8, 2019", "2019-01-08")]
    [InlineData("8 January 2019, 06:05", "2019-01-08T06:05:00")]
    [InlineData("Tuesday, 8th January 2019", "2019-01-08")]
    [InlineData("8. März 2026, 06:30 Uhr", "2026-03-08T06:30:00")]
    [InlineData("le 1er février 2026 à 9h05", "2026-02-01T09:05:00")]
    [InlineData("8 de octubre de 2025", "2025-10-08")]
    [InlineData("8 ottobre 2025", "2025-10-08")]
    [InlineData("8 de março de 2026 às 10h30", "2026-03-08T10:30:00")]
    [InlineData("8 maart 2026", "2026-03-08")]
    [InlineData("8 мая 2026, 12:40", "2026-05-08T12:40:00")]
    [InlineData("2019年1月8日 08:15", "2019-01-08T08:15:00")]
    [InlineData("2026년 3월 8일 09:10", "2026-03-08T09:10:00")]
    [InlineData("08.03.2026", "2026-03-08")]
    [InlineData("08/03/2026", "2026-03-08")]
    [InlineData("2026-03-08 10:00 GMT", "2026-03-08T10:00:00Z")]
    public void Dates_are_read_as_people_write_them(string text, string expected) =>
        Assert.Equal(expected, DateReader.FindAll(text, Latest).First().Value.ToString());

    [Fact]
    public void An_ambiguous_date_follows_the_country_and_says_so()
    {
        Assert.Equal("2026-03-04", DateReader.FindAll("03/04/2026", Latest, monthFirst: true).Single().Value.ToString());
        Assert.True(DateReader.FindAll("03/04/2026", Latest).Single().IsAmbiguous);
        Assert.False(DateReader.FindAll("13/04/2026", Latest, monthFirst: true).Single().IsAmbiguous);
    }

    [Theory]
    [InlineData("31 February 2026")]
    [InlineData("13 Brumaire 1799")]
    [InlineData("2030-01-01")]
    [InlineData("in 2017 the 4 rivers")]
    [InlineData("version 1.2.2026.5")]
    [InlineData("99/99/2026")]
    public void What_is_no_plausible_date_is_none(string text) => Assert.Empty(DateReader.FindAll(text, Latest));
}
