using Pipeline.Plugins.Articles.Metadata.Dates;

namespace Pipeline.Plugins.Articles.Tests.Metadata.Dates;

public sealed class RelativeTimeTests
{
    [Theory]
    [InlineData("5 hours ago", true)]
    [InlineData("Ada Brook5 hours ago", true)]
    [InlineData("vor 14 Minuten", true)]
    [InlineData("• 6 min read", true)]
    [InlineData("6-minute read", true)]
    [InlineData("hace 3 días", true)]
    [InlineData("3 Comments", false)]
    [InlineData("1990 minutes of silence", false)]
    [InlineData("minutes", false)]
    [InlineData("", false)]
    [InlineData("7", false)]
    public void A_time_counted_from_now_is_told(string line, bool expected) => Assert.Equal(expected, RelativeTime.IsIn(line));
}
