using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace ChipMarketGame.Grains;

/// <summary>
/// A company at work: shows the view to its controller and returns the sheet. Its memory is what the journal says of the game's
/// opening, so it may appear anew on any silo at any time.
/// </summary>
[PreferLocalPlacement]
internal sealed class CompanyGrain(GameJournal journal, IControllerFactory controllers, ILogger<CompanyGrain> log) : Grain, ICompanyGrain
{
    private OpeningOfGame? _game;
    private Company _seat;
    private IController? _controller;

    /// <summary>Why the company could not be set up, if this program failed at it.</summary>
    private Exception? _fault;

    /// <summary>The quarter that a controller which remembers has to see next.</summary>
    private CalendarQuarter _next;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var key = CompanyKey.Parse(this.GetPrimaryKeyString());
            _game = await journal.Opening(key.Game, cancellationToken)
                ?? throw new InvalidOperationException($"company {key} belongs to no game of the journal");
            _seat = _game.Scenario.Roster.Find(key.Company);
            _next = _game.Scenario.Start;
            _controller = Controller();
        }
        catch (Exception fault) when (!Outage.Is(fault))
        {
            // Thrown from here, it would look like an outage to whoever asks.
            _fault = fault;
        }
    }

    public async ValueTask<ISheet> Decide(SeatView view, CancellationToken cancellation)
    {
        try
        {
            if (_fault is not null) { throw new InvalidOperationException("The company could not be set up.", _fault); }
            if (_controller!.Remembers) { await CatchUp(view.Public.Quarter); }
            return await _controller.Decide(view, cancellation);
        }
        catch (JournalUnavailableException outage)
        {
            // No fault of the company: it is asked again.
            throw new GameUnavailableException(outage.Message);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Told without its details: they may hold what the company knows, and the game needs only the fact.
            Log.ControllerFailed(log, failure, this.GetPrimaryKeyString());
            if (_fault is not null) { DeactivateOnIdle(); }
            throw new ControllerFailedException($"The controller of {this.GetPrimaryKeyString()} failed.");
        }
    }

    private IController Controller() =>
        controllers.Create(_game!.Opening.Controllers.Single(each => each.Seat == _seat).Strategy, _game.Scenario, _seat);

    /// <summary>
    /// Shows a controller that remembers the quarters which it has not seen, because an earlier one did or people played the seat;
    /// what it says to them is history already.
    /// </summary>
    private async Task CatchUp(CalendarQuarter now)
    {
        if (_next != now) { await Relive(_controller = Controller()); }
        _next = now + 1;
    }

    private async Task Relive(IController controller)
    {
        var past = Game.Open(_game!.Scenario, _game.Opening.Seed, _game.Opening.Luck);
        await foreach (var (happened, _, _) in journal.After(_game))
        {
            if (happened is not QuarterClosed closed) { continue; }
            await controller.Decide(past.FreshViews().Of(_seat), CancellationToken.None);
            past.Apply(closed);
        }
    }
}
