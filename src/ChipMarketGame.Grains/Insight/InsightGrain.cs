using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Orleans.Concurrency;

namespace ChipMarketGame.Grains;

/// <summary>Computes inside a silo; as many of them as the silo has processors. Who may know what, the game's own grain says.</summary>
[StatelessWorker]
internal sealed class InsightGrain(Courses courses, TimeProvider clock) : Grain, IInsightGrain
{
    private (Scenario Scenario, Forecaster Forecaster)? _forecasts;

    public async ValueTask<SeatForecast> Forecast(SeatOutlook outlook) =>
        ForecasterOf(await ScenarioOf(outlook.Game)).Of(outlook.View, outlook.Sheet.Lines);

    public async ValueTask<SheetWarning[]> Warnings(SeatOutlook outlook) =>
        [.. SheetWarning.Of(await ScenarioOf(outlook.Game), outlook.View, outlook.Sheet)];

    public async ValueTask<BidNotice[]> Bids(SeatOutlook outlook)
    {
        var (scenario, market) = (await ScenarioOf(outlook.Game), outlook.View.Public);
        var (house, margin, quote) = outlook.Sheet.As<DesignerSheet>() is { } own
            ? (outlook.View.Seat, own.Margin, own.Quote)
            : (Company.None, 0, 0);
        return [.. market.Requests.SelectMany(request => BidOutlook.Of(scenario, market, request, house, margin, quote))];
    }

    public async ValueTask<RuleFigures> Rules(GameId game) => RuleFigures.Of(await ScenarioOf(game));

    public async ValueTask<SeatAnswer<CauseReport>> Causes(GameId game, string token, int quarterNumber)
    {
        var seat = await GrainFactory.Seats(game).Look(token, int.MaxValue);
        if (!seat.Succeeded) { return seat.Problem; }
        var told = seat.Value.Game;
        if (told.Phase == GamePhase.Quarantined) { return Stopped(told); }
        if (quarterNumber < 1 || quarterNumber >= told.ClosedQuarters) { return NoQuarter(told, quarterNumber); }
        return Core.Causes.Of(await courses.Of(told), seat.Value.Seat, quarterNumber);
    }

    public async ValueTask<SeatAnswer<SeatAdvantage>> Advantage(GameId game, string token)
    {
        var seat = await GrainFactory.Seats(game).Look(token, int.MaxValue);
        if (!seat.Succeeded) { return seat.Problem; }
        var told = seat.Value.Game;
        return told.Phase == GamePhase.Quarantined ? Stopped(told) : Advantages(await courses.Of(told), [seat.Value.Seat])[0];
    }

    public async ValueTask<SeatAnswer<SeatAdvantage[]>> Advantages(GameId game)
    {
        if (await GrainFactory.Game(game).Snapshot() is not { } told)
        {
            return new SeatProblem(SeatFault.NotFound, $"There is no game {game}.");
        }
        if (NotEnded(told) is { } early) { return early; }
        return Advantages(await courses.Of(told), [.. Enumerable.Range(0, told.Roster.Seats).Select(told.Roster.At)]);
    }

    public async ValueTask<SeatAnswer<WhatIfReport>> WhatIf(GameId game, string token, WhatIf request)
    {
        var (told, problem) = await Ended(game, token);
        if (told is null) { return problem!; }
        var (seat, number) = (told.Roster.Find(request.Company), request.Quarter - (told.Quarter + -told.ClosedQuarters));
        if (!seat.Exists || seat.Index >= told.Roster.Seats)
        {
            return new SeatProblem(SeatFault.NotFound, $"There is no seat {FewSentences.Seen(request.Company)} in this game.");
        }
        if (number < 0 || number >= told.ClosedQuarters)
        {
            return new SeatProblem(
                SeatFault.Malformed,
                $"quarter must lie between {told.Quarter + -told.ClosedQuarters} and {told.Quarter + -1}, not {request.Quarter}.");
        }
        if (SheetText.Read(request.Lines, out var lines) is { } malformed) { return malformed; }
        var course = await courses.Of(told);
        var (sheet, refused) = course.At(number).Fill(course.Closed[number].Sheets[seat.Index], lines, SheetOrigin.HandedIn);
        return refused.Count == 0 ? Rerun.Of(course, number, sheet, request.Rivals) : SheetText.Problem(refused);
    }

    public async ValueTask<SeatAnswer<Debrief>> Debrief(GameId game, string token)
    {
        var (told, problem) = await Ended(game, token);
        return told is null ? problem! : Core.Debrief.Of(await courses.Of(told));
    }

    public async ValueTask<SeatAnswer<ExportFile>> Export(GameId game, string instructorToken, ExportKind kind)
    {
        var board = await GrainFactory.Instructor(game).Board(instructorToken, int.MaxValue);
        if (!board.Succeeded) { return board.Problem; }
        return new ExportFile(
            ClassExport.NameOf(kind, board.Value.Code, clock.GetUtcNow()), [.. await ClassExport.Of(kind, courses, board.Value)]);
    }

    /// <summary>A game that has nothing left to hide from whoever asks; or why it has.</summary>
    private async Task<(GameSnapshot? Told, SeatProblem? Problem)> Ended(GameId game, string token)
    {
        var told = await Told(game, token);
        if (!told.Succeeded) { return (null, told.Problem); }
        return NotEnded(told.Value) is { } early ? (null, early) : (told.Value, null);
    }

    /// <summary>Why a game still has something to hide; null if it has not.</summary>
    private static SeatProblem? NotEnded(GameSnapshot told) => told switch
    {
        { Phase: GamePhase.Quarantined } => Stopped(told),
        { Class.MovedTo: { } elsewhere } => new SeatProblem(SeatFault.Untimely, $"The class goes on in game {elsewhere}."),
        { Phase: not GamePhase.Ended } => new SeatProblem(SeatFault.Untimely, "The game must have ended before its decisions are shown."),
        _ => null,
    };

    /// <summary>What the game tells a holder of a seat or its instructor.</summary>
    private async Task<SeatAnswer<GameSnapshot>> Told(GameId game, string token)
    {
        var seat = await GrainFactory.Seats(game).Look(token, int.MaxValue);
        if (seat.Succeeded) { return seat.Value.Game; }
        var board = await GrainFactory.Instructor(game).Board(token, int.MaxValue);
        return board.Succeeded ? board.Value.Game : seat.Problem;
    }

    private static SeatAdvantage[] Advantages(GameCourse course, ImmutableArray<Company> seats) =>
        [.. seats.Zip(RunningAdvantage.Of(course, seats), (seat, running) => new SeatAdvantage(
            seat, course.Opening.Controllers.Single(each => each.Seat == seat).Strategy, running))];

    private static SeatProblem Stopped(GameSnapshot told) => new(SeatFault.Untimely, $"The game is stopped. {told.Alarm}");

    private static SeatProblem NoQuarter(GameSnapshot told, int number) => told.ClosedQuarters < 2
        ? new SeatProblem(SeatFault.Untimely, "Two quarters must be closed before one can be held against the other.")
        : new SeatProblem(
            SeatFault.Malformed,
            string.Create(CultureInfo.InvariantCulture, $"quarter must lie between 1 and {told.ClosedQuarters - 1}, not {number}."));

    private async Task<Scenario> ScenarioOf(GameId game) =>
        (await courses.Opening(game) ?? throw new ArgumentException($"there is no game {game}", nameof(game))).Scenario;

    private Forecaster ForecasterOf(Scenario scenario)
    {
        if (_forecasts is not { } known || !ReferenceEquals(known.Scenario, scenario))
        {
            _forecasts = known = (scenario, new Forecaster(scenario));
        }
        return known.Forecaster;
    }
}
