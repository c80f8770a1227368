using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Metadata.Dates;

public sealed class LocalTimeTests
{
    private const string Prose = "The river rose to its highest level in sixty years on Sunday, and then it did something that it had never done before: it stopped.";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2026-01-10T03:22:07Z", "2026-01-09T22:22:07-05:00", "2026-01-09")]
    [InlineData("2026-01-09T20:22:07Z", "2026-01-10T05:22:07+09:00", "2026-01-10")]
    [InlineData("2026-01-10T03:22:07Z", "2026-01-09T22:22:07", "2026-01-09")]
    [InlineData("2026-01-10T03:22:07Z", "2026-01-09T22:21:07-05:00", "2026-01-10")]
    [InlineData("2026-01-10T03:22:07Z", "2026-01-08T22:22:07", "2026-01-10")]
    [InlineData("2026-01-10T03:22:07+01:00", "2026-01-09T22:22:07", "2026-01-10")]
    public async Task One_moment_said_twice_is_of_the_day_on_the_pages_own_clock(string declared, string time, string expected)
    {
        var document = Stories.Of((BlockRole.Body, Prose)) with
        {
            Declared = [new DeclaredField("meta", "article:published_time", declared), new DeclaredField("time", "datetime", time)],
        };

        var best = (await Stories.Describe(document, Clock)).Metadata.Published.Best!;

        Assert.Equal(expected, best.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_zone_that_is_not_given_is_not_invented()
    {
        var document = Stories.Of((BlockRole.Body, Prose)) with { Declared = [new DeclaredField("meta", "article:published_time", "2026-01-10T03:22:07")] };
        Assert.Null((await Stories.Describe(document, Clock)).Metadata.Published.Best!.Value.Offset);
    }
}
