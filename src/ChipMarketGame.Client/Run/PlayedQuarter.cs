using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>A quarter of a run: its whole truth, what was played in it, and what the public read.</summary>
internal sealed record PlayedQuarter(QuarterBook Book, QuarterClosed Closed, ImmutableArray<NewsItem> News)
{
    public QuarterReport Report => Book.Report;
}
