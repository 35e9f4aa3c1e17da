using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>One seat in one quarter of a run.</summary>
internal sealed record SeatQuarter(FinishedRun Run, PlayedQuarter Quarter, SealedSheet Sheet)
{
    public Company Seat => Sheet.Seat;

    public CompanyBook Accounts => Quarter.Book.Companies.First(book => book.Company == Seat);

    /// <summary>The seat's result, in the last quarter's row only.</summary>
    public SeatScore? Score => Quarter == Run.Quarters[^1] ? Run.End.Scores[Seat.Index] : null;

    /// <summary>Every seat of every quarter.</summary>
    public static IEnumerable<SeatQuarter> Of(FinishedRun run) =>
        run.Quarters.SelectMany(quarter => quarter.Closed.Sheets.Select(sheet => new SeatQuarter(run, quarter, sheet)));
}
