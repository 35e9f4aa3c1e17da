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

    /// <summary>The market as a hyperscaler may imagine it, its own books as they are.</summary>
    /// <param name="seed">Which imagined future, if chance is drawn.</param>
    public Game Of(HyperscalerView view, ulong seed = 0)
    {
        Begin(view, seed);
        OwnBooks.Enter(scenario, view, _game.World.Hyperscalers[view.Seat.Index]);
        _game.World.Standing.Hyperscalers[view.Seat.Index] = view.Standing;
        return Ready(view.Public);
    }

    /// <summary>The market as a designer may imagine it, its own books as they are.</summary>
    /// <inheritdoc cref="Of(HyperscalerView, ulong)" path="/param"/>
    public Game Of(DesignerView view, ulong seed = 0)
    {
        Begin(view, seed);
        var number = scenario.Roster.DesignerNumber(view.Seat);
        OwnBooks.Enter(view, _game.World.Designers[number]);
        _game.World.Standing.Designers[number] = view.Standing;
        return Ready(view.Public);
    }

    /// <summary>The market as the GPU maker may imagine it, its own books as they are.</summary>
    /// <inheritdoc cref="Of(HyperscalerView, ulong)" path="/param"/>
    public Game Of(NvidiaView view, ulong seed = 0)
    {
        Begin(view, seed);
        _game.World.Nvidia.RoadmapProgress = view.RoadmapProgress;
        _game.World.OpenAi.Funded = view.Invested.Count;
        _game.World.OpenAi.Mark = view.StakeMark.Count;
        _game.World.Standing.Nvidia = view.Standing;
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
        world.Ledger.Open(view.Seat, view.Accounts.Cash);
        world.Seat(view.Seat).Resume(market.Turn, view.Accounts, scenario.Money.CreditMultiple);
    }

    private void EstimateOthers(PublicView market)
    {
        var world = _game.World;
        foreach (var firm in world.Hyperscalers)
        {
            CloudEstimate.Fill(scenario, market, firm);
            world.Standing.Hyperscalers[firm.Company.Index] = CloudEstimate.Standing(scenario, market, firm);
        }

        for (var number = 0; number < world.Designers.Length; number++)
        {
            var (notice, opening) = (market.Designers[number], scenario.Designers[number]);
            MarketEstimate.Designer(opening, notice, world.Designers[number]);
            world.Standing.Designers[number] = new DesignerSheet(
                notice.Margin, notice.Quote, notice.FusionMember, 0, opening.IpSpend, 1, Clients.All(scenario.Roster));
        }

        MarketEstimate.OpenAi(scenario, market, world.OpenAi);
        MarketEstimate.RestOfWorld(scenario, market, world.Fringe);
        var terms = market.Terms;
        world.Standing.Nvidia = new NvidiaSheet(
            terms.Price, scenario.GpuMaker.Reserve, terms.Loyalty, 1, 1, terms.FusionOpen, terms.Royalty,
            Math.Min(terms.RoyaltyCap, SheetLines.Cap.High), default);
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
