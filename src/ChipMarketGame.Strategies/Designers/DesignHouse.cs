namespace ChipMarketGame.Strategies;

/// <summary>
/// A design house near its usual margin, a little above it when its teams are full and below while they are idle, in Fusion while
/// membership pays. A <see cref="DesignerPolicy"/> says with which leanings.
/// </summary>
public sealed class DesignHouse(Scenario scenario, Company seat, DesignerPolicy policy) : IDesignerStrategy
{
    private const double NearlyFull = 0.3, FullPremium = 0.02, IdleDiscount = 0.01, LeavingIsNotFree = 0.03;
    private const int PatientQuarters = 2, DeepestDiscount = 10, MostHired = 2, HiresUntil = 12;

    private readonly DesignerOpening _opening = scenario.Designers[scenario.Roster.DesignerNumber(seat)];

    /// <inheritdoc/>
    public DesignerSheet Decide(DesignerView view) => new(
        Math.Clamp(
            _opening.Margin + policy.Margin + (policy.FollowsWork ? Adjustment(view) : 0), SheetLines.Margin.Low, SheetLines.Margin.High),
        policy.Quote,
        InFusion(view),
        Hires(view) ? 1 : policy.ReleasesIdle && HasIdleTeam(view) ? -1 : 0,
        new Usd((long)Math.Min(SheetLines.Ip.High, _opening.IpSpend.Count * policy.Ip)),
        policy.Booking,
        ClientChoice.Of(scenario, view));

    private static bool IsFull(DesignerView view) => view.Occupied >= view.Teams - NearlyFull;

    private static double Adjustment(DesignerView view) =>
        IsFull(view) ? FullPremium : -IdleDiscount * Math.Clamp(view.IdleQuarters - PatientQuarters, 0, DeepestDiscount);

    private bool InFusion(DesignerView view)
    {
        var market = view.Public;
        if (policy.Fusion != FusionStance.WhileItPays) { return policy.Fusion == FusionStance.Always; }
        if (!market.Terms.FusionOpen && market.Turn > 0) { return false; }

        var threshold = policy.FusionThreshold - (view.Standing.Fusion ? LeavingIsNotFree : 0);
        return FusionOutlook.Pays(scenario, market, Myself(market), _opening.OwnFabric, threshold);
    }

    private bool Hires(DesignerView view) => policy.HiresWhenFull
        && IsFull(view) && view.TeamsHired < MostHired && view.TeamsComing == 0 && view.Public.Turn < HiresUntil;

    private static bool HasIdleTeam(DesignerView view) => view.Teams > 1 && view.Teams - view.Occupied >= 1;

    private DesignerNotice Myself(PublicView market) => market.Designers[scenario.Roster.DesignerNumber(seat)];
}
