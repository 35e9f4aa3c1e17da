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
    private readonly IHyperscalerGrain[] _hyperscalers;
    private readonly IDesignerGrain[] _designers;
    private readonly INvidiaGrain _nvidia;
    private readonly HashSet<Company> _asked = [];
    private CalendarQuarter _quarter;

    public Table(IGrainFactory grains, GameId game, Roster roster, ILogger log)
    {
        (_roster, _log) = (roster, log);
        string Key(Company seat) => new CompanyKey(game, roster[seat].Id).ToString();
        _hyperscalers = [
            .. Enumerable.Range(0, roster.Hyperscalers).Select(i => grains.GetGrain<IHyperscalerGrain>(Key(roster.Hyperscaler(i))))];
        _designers = [.. Enumerable.Range(0, roster.Designers).Select(i => grains.GetGrain<IDesignerGrain>(Key(roster.Designer(i))))];
        _nvidia = grains.GetGrain<INvidiaGrain>(Key(roster.GpuMaker));
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
        for (var i = 0; i < _hyperscalers.Length; i++)
        {
            Ask(answers, _hyperscalers[i], game, _roster.Hyperscaler(i), game.Views.Hyperscalers[i], game.HandIn, bell, stopping);
        }

        for (var i = 0; i < _designers.Length; i++)
        {
            Ask(answers, _designers[i], game, _roster.Designer(i), game.Views.Designers[i], game.HandIn, bell, stopping);
        }

        Ask(answers, _nvidia, game, _roster.GpuMaker, game.Views.Nvidia, game.HandIn, bell, stopping);
        await Task.WhenAll(answers);
        return answers.Count > 0;
    }

    /// <summary>What a seat's strategy would hand in; nothing is.</summary>
    public async Task<SeatAnswer<SealedSheet>> Advise(LiveGame game, Company seat, TimeSpan patience)
    {
        using var bell = new CancellationTokenSource(patience);
        var (advice, designer) = (new SealedSheet(seat, SheetOrigin.Decided), _roster.DesignerNumber(seat));
        try
        {
            return _roster.RoleOf(seat) switch
            {
                CompanyRole.Hyperscaler => advice with
                {
                    Hyperscaler = await Answer(_hyperscalers[seat.Index], game, seat, game.Views.Hyperscalers[seat.Index], bell.Token)
                },
                CompanyRole.Designer => advice with
                {
                    Designer = await Answer(_designers[designer], game, seat, game.Views.Designers[designer], bell.Token)
                },
                _ => advice with { Nvidia = await Answer(_nvidia, game, seat, game.Views.Nvidia, bell.Token) },
            };
        }
        catch (Exception silent) when (silent is ControllerFailedException or OperationCanceledException)
        {
            return new SeatProblem(SeatFault.Untimely, "The adviser has no plan now.");
        }
    }

    private void Ask<TView, TSheet>(
        List<Task> answers, ICompanyGrain<TView, TSheet> company, LiveGame game, Company seat, TView view, Action<Company, TSheet> handIn,
        CancellationToken bell, CancellationToken stopping)
    {
        if (game.IsPlayedByStrategy(seat) && _asked.Add(seat)) { answers.Add(Ask(company, game, seat, view, handIn, bell, stopping)); }
    }

    private async Task Ask<TView, TSheet>(
        ICompanyGrain<TView, TSheet> company, LiveGame game, Company seat, TView view, Action<Company, TSheet> handIn,
        CancellationToken bell, CancellationToken stopping)
    {
        TSheet sheet;
        try
        {
            sheet = await Answer(company, game, seat, view, bell);
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

        handIn(seat, sheet);
    }

    /// <summary>
    /// Asks until the bell, since a silo that goes takes the question with it and that is no fault of the company; a fault of the program
    /// is not asked again. Deciding changes
    /// nothing, so a second question does no harm.
    /// </summary>
    private async Task<TSheet> Answer<TView, TSheet>(
        ICompanyGrain<TView, TSheet> company, LiveGame game, Company seat, TView view, CancellationToken bell)
    {
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
