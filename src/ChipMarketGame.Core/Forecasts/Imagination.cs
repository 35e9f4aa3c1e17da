namespace ChipMarketGame.Core;

/// <summary>
/// The forecast: a game imagined from what one seat sees, to be played forward under the same rules. It is given views and the
/// scenario and nothing else, so nobody's secrets can reach it; what rivals keep to themselves is estimated from published shipments,
/// terms and announcements, alike for everyone who asks. Keeps its memory: the game returned is valid until the next is imagined.
/// </summary>
/// <param name="luck">How chance goes: at its midpoints, or drawn from a seed that has nothing to do with the true game's.</param>
public sealed class Imagination(Scenario scenario, LuckMode luck = LuckMode.None)
{
    private readonly Game _game = Game.Open(scenario, 0, luck);

    /// <summary>The market as the holder of a seat may imagine it, its own books as they are.</summary>
    /// <param name="seed">Which imagined future, if chance is drawn.</param>
    public Game Of(SeatView view, ulong seed = 0)
    {
        Begin(view, seed);
        Role.Of(scenario.Roster.RoleOf(view.Seat)).Enter(_game.World, scenario.Roster.NumberOf(view.Seat), view);
        return Ready(view.Public);
    }

    /// <summary>What is public, estimates for what is not, and the seat's own accounts.</summary>
    private void Begin(SeatView view, ulong seed)
    {
        _game.Restart(seed);
        var (world, market) = (_game.World, view.Public);
        world.Turn = market.Turn;
        foreach (ref readonly var item in market.News) { world.News.Add(item); }
        MarketEstimate.Nvidia(scenario, market, world.Nvidia);
        if (market.Turn > 0) { EstimateOthers(market); }
        foreach (ref readonly var notice in market.Requests)
        {
            world.Hyperscalers[notice.Customer.Index].Request = OpenRequest.Of(notice);
        }

        world.Ledger.Open(view.Seat, view.Accounts.Cash);
        world.Seat(view.Seat).Resume(market.Turn, view.Accounts);
    }

    private void EstimateOthers(PublicView market)
    {
        var world = _game.World;
        for (var seat = 0; seat < world.Seats.Length; seat++)
        {
            var company = world.Roster.At(seat);
            Role.Of(world.Roster.RoleOf(company)).Imagine(world, world.Roster.NumberOf(company), market);
        }

        MarketEstimate.OpenAi(scenario, market, world.OpenAi);
        MarketEstimate.RestOfWorld(scenario, market, world.Fringe);
    }

    private Game Ready(PublicView market)
    {
        var world = _game.World;
        Teams.CountLoad(world);
        GpuRoadmap.PutOnSale(world);
        market.LastQuarter.CopyTo(world.Report);
        return _game;
    }
}
