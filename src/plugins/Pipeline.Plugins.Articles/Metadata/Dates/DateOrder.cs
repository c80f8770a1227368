namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>How an all-numeric date such as <c>03/04/2026</c> is read when its numbers do not decide it.</summary>
internal enum DateOrder
{
    /// <summary>3 April, as nearly everywhere.</summary>
    DayFirst,

    /// <summary>March 4, as in the United States.</summary>
    MonthFirst,
}
