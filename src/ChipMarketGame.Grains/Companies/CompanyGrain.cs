using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Grains;

/// <summary>
/// A company at work: shows the view to its controller and returns the sheet. Its memory is what the journal says of the game's
/// opening, so it may appear anew on any silo at any time.
/// </summary>
internal abstract class CompanyGrain<TView, TSheet>(GameJournal journal, ILogger log) : Grain, ICompanyGrain<TView, TSheet>
{
    private IController<TView, TSheet>? _controller;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = CompanyKey.Parse(this.GetPrimaryKeyString());
        var game = await journal.Opening(key.Game, cancellationToken)
            ?? throw new InvalidOperationException($"company {key} belongs to no game of the journal");
        var seat = game.Scenario.Roster.Find(key.Company);
        var controller = Controller(game.Opening.Controllers.Single(each => each.Seat == seat).Strategy, game.Scenario, seat);
        if (controller.Remembers) { await Relive(game, seat, controller); }
        _controller = controller;
    }

    public async ValueTask<TSheet> Decide(TView view, CancellationToken cancellation)
    {
        try
        {
            return await _controller!.Decide(view, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Told without its details: they may hold what the company knows, and the game needs only the fact.
            Log.ControllerFailed(log, failure, this.GetPrimaryKeyString());
            throw new ControllerFailedException($"The controller of {this.GetPrimaryKeyString()} failed.");
        }
    }

    protected abstract IController<TView, TSheet> Controller(string name, Scenario scenario, Company seat);

    protected abstract TView ViewOf(GameViews views, Roster roster, Company seat);

    /// <summary>Shows a controller that remembers the quarters which an earlier one saw; what it says to them is history already.</summary>
    private async Task Relive(OpeningOfGame game, Company seat, IController<TView, TSheet> controller)
    {
        var past = Game.Open(game.Scenario, game.Opening.Seed, game.Opening.Luck);
        await foreach (var (happened, _) in journal.After(game))
        {
            if (happened is not QuarterClosed closed) { break; }
            await controller.Decide(ViewOf(past.FreshViews(), game.Scenario.Roster, seat), CancellationToken.None);
            past.Apply(closed);
        }
    }
}
