using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Grains;

/// <summary>
/// The companies round the table of one game. All are asked at once; who fails or is silent when the bell rings plays standing
/// orders, with the reason on record.
/// </summary>
internal sealed class Table
{
    private static readonly TimeSpan BackOff = TimeSpan.FromMilliseconds(250);

    private readonly Roster _roster;
    private readonly ILogger _log;
    private readonly ICompanyGrain[] _companies;
    private readonly HashSet<Company> _asked = [];
    private CalendarQuarter _quarter;

    public Table(IGrainFactory grains, GameId game, Roster roster, ILogger log)
    {
        (_roster, _log) = (roster, log);
        _companies = [.. roster.Companies.Take(roster.Seats)
            .Select(seat => grains.GetGrain<ICompanyGrain>(new CompanyKey(game, seat.Id).ToString()))];
    }

    /// <summary>
    /// Shows every company that a strategy plays its view and collects the sheets until the bell. Afterwards each of them has one.
    /// A company is asked once in a quarter.
    /// </summary>
    /// <param name="stopping">Gives the quarter up: it will be opened again elsewhere.</param>
    /// <returns>Whether any was asked now.</returns>
    public async Task<bool> Collect(LiveGame game, CancellationToken bell, CancellationToken stopping)
    {
        if (_quarter != game.Now.Quarter) { _asked.Clear(); }
        _quarter = game.Now.Quarter;
        var answers = new List<Task>(_roster.Seats);
        for (var index = 0; index < _companies.Length; index++)
        {
            var seat = _roster.At(index);
            if (game.IsPlayedByStrategy(seat) && _asked.Add(seat)) { answers.Add(Ask(game, seat, bell, stopping)); }
        }

        await Task.WhenAll(answers);
        return answers.Count > 0;
    }

    /// <summary>What a seat's strategy would hand in; nothing is.</summary>
    public async Task<SeatAnswer<SealedSheet>> Advise(LiveGame game, Company seat, TimeSpan patience)
    {
        using var bell = new CancellationTokenSource(patience);
        try
        {
            return new SealedSheet(seat, SheetOrigin.Decided) { Lines = await Answer(game, seat, bell.Token) };
        }
        catch (Exception silent) when (silent is ControllerFailedException or OperationCanceledException)
        {
            return new SeatProblem(SeatFault.Untimely, "The adviser has no plan now.");
        }
    }

    private async Task Ask(LiveGame game, Company seat, CancellationToken bell, CancellationToken stopping)
    {
        ISheet sheet;
        try
        {
            sheet = await Answer(game, seat, bell);
        }
        catch (Exception failed) when (failed is ControllerFailedException || !Outage.Is(failed))
        {
            // A fault of the program would fail again however often it is asked.
            if (failed is not ControllerFailedException)
            {
                Log.CompanyFailed(_log, failed, game.Now.Id, game.Now.Quarter, _roster[seat].Id);
            }
            game.StandBy(seat, "It failed to decide.");
            return;
        }
        catch (Exception) when (bell.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            Log.NoAnswer(_log, game.Now.Id, game.Now.Quarter, _roster[seat].Id);
            game.StandBy(seat, "It did not answer before the bell.");
            return;
        }

        game.HandIn(seat, sheet);
    }

    /// <summary>
    /// Asks until the bell, since a silo that goes takes the question with it and that is no fault of the company; a fault of the program
    /// is not asked again. Deciding changes
    /// nothing, so a second question does no harm.
    /// </summary>
    private async Task<ISheet> Answer(LiveGame game, Company seat, CancellationToken bell)
    {
        var (company, view) = (_companies[seat.Index], game.Views.Of(seat));
        while (true)
        {
            try
            {
                return await company.Decide(view, bell).AsTask().WaitAsync(bell);
            }
            catch (Exception lost) when (lost is not ControllerFailedException && Outage.Is(lost) && !bell.IsCancellationRequested)
            {
                Log.AskedAgain(_log, lost, game.Now.Id, game.Now.Quarter, _roster[seat].Id);
                await Task.Delay(BackOff, bell);
            }
        }
    }
}
