using ChipMarketGame.Core;
using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>Answers what may come of a sheet, and why things came as they did. It keeps nothing, so any silo answers alike.</summary>
/// <exception cref="GameUnavailableException">The journal failed: ask again.</exception>
[Alias("insight")]
public interface IInsightGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// What a seat may expect of a sheet, from its own view alone: nobody need be authorised, for nothing else can come of it.
    /// </summary>
    [Alias("forecast")]
    [return: Immutable]
    ValueTask<SeatForecast> Forecast([Immutable] SeatOutlook outlook);

    /// <summary>What a sheet asks for and will not get, from the seat's own view alone, as with a forecast.</summary>
    [Alias("warnings")]
    [return: Immutable]
    ValueTask<SheetWarning[]> Warnings([Immutable] SeatOutlook outlook);

    /// <summary>
    /// What the designers' proposals would score on the requests that are open, rivals at their terms in force and the seat, if it is a
    /// designer, at those of its sheet: by request in the order of the view. From what the seat sees alone, as with a forecast.
    /// </summary>
    [Alias("bids")]
    [return: Immutable]
    ValueTask<BidNotice[]> Bids([Immutable] SeatOutlook outlook);

    /// <summary>The figures of a game's rules that help with a sheet: they are in the handbook too.</summary>
    [Alias("rules")]
    [return: Immutable]
    ValueTask<RuleFigures> Rules(GameId game);

    /// <summary>Why the operating cash flow of the seat that the token speaks for moved from one closed quarter to the next.</summary>
    /// <param name="quarterNumber">Number of the later quarter, from 1.</param>
    [Alias("causes")]
    ValueTask<SeatAnswer<CauseReport>> Causes(GameId game, string token, int quarterNumber);

    /// <summary>The score so far of the seat that the token speaks for, after each closed quarter.</summary>
    [Alias("advantage")]
    ValueTask<SeatAnswer<SeatAdvantage>> Advantage(GameId game, string token);

    /// <summary>The same of every seat, in seat order, of a game that has ended: final scores are for everybody.</summary>
    [Alias("advantages")]
    ValueTask<SeatAnswer<SeatAdvantage[]>> Advantages(GameId game);

    /// <summary>
    /// What would have become of another decision, in a game that has ended, for holders of its seats and for its instructor.
    /// </summary>
    [Alias("what-if")]
    ValueTask<SeatAnswer<WhatIfReport>> WhatIf(GameId game, string token, WhatIf request);

    /// <summary>Every decision and every book of a game that has ended, for holders of its seats and for its instructor.</summary>
    [Alias("debrief")]
    ValueTask<SeatAnswer<Debrief>> Debrief(GameId game, string token);

    /// <summary>A file for the instructor about the quarters closed so far.</summary>
    [Alias("export")]
    ValueTask<SeatAnswer<ExportFile>> Export(GameId game, string instructorToken, ExportKind kind);
}
