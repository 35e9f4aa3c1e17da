namespace ChipMarketGame.Strategies;

/// <summary>The reference's plan by a trembling hand: nobody can learn what it will do.</summary>
public sealed class RandomHyperscaler(Scenario scenario, Company seat) : IHyperscalerStrategy
{
    private const double AwardsToday = 0.6, PaysPremium = 0.3, MostPremium = 0.06;
    private const int Requests = 180, Levels = 4;

    private readonly HyperscalerPlanner _planner = new(scenario, seat, new());
    private readonly ProgrammeRequest?[] _drawn = scenario.Programme.Request ? new ProgrammeRequest?[Requests] : [];

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "random",
        CompanyRole.Hyperscaler,
        new Title(
            "Plans like the reference, then draws how far it departs from each line, and how daring a chip to design.",
            "照基準策略規劃，再抽籤決定每一欄偏離多少，以及設計要多積極。"),
        StrategyTags.Stochastic | StrategyTags.LooksAhead,
        "Selten 1975, Reexamination of the perfectness concept for equilibrium points");

    /// <inheritdoc/>
    public HyperscalerSheet Decide(HyperscalerView view)
    {
        var (plan, luck) = (_planner.Decide(view), view.Luck);
        return new HyperscalerSheet(
            new Chips(SheetLines.Gpu.WholeWithin(plan.Gpu.Count * luck.Between(0, 0.6, 1.8))),
            luck.Chance(1, PaysPremium) ? luck.Between(2, 0, MostPremium) : 0,
            new Chips(SheetLines.Asic.WholeWithin(plan.Asic.Count * luck.Between(3, 0.5, 1.4))),
            new Usd(SheetLines.Software.WholeWithin(plan.Software.Count * luck.Between(4, 0.3, 2))),
            new Megawatts(SheetLines.Power.WholeWithin(plan.Power.Count * luck.Between(5, 0.8, 1.4))),
            plan.Award is { } award && luck.Chance(6, AwardsToday) ? award with { Ambition = (Ambition)(int)luck.Between(7, 0, 3) } : null,
            Math.Min(1, plan.Rent * luck.Between(8, 0.6, 1.4)),
            plan.Request is not null && luck.Chance(6, AwardsToday)
                ? Drawn((int)luck.Between(7, 0, _drawn.Length))
                : null);
    }

    private static double Weight(int number, double low, double high) => low + (number % Levels * (high - low) / (Levels - 1));

    /// <summary>One of many legal requests; each is made once.</summary>
    private ProgrammeRequest Drawn(int number) => _drawn[number] ??= new(
        (Ambition)(number % 3), (Permission)(number / 3 % 3), number / 9 % 3 == 0 ? Permission.Never : Permission.Allowed,
        Ceiling: Weight(number / 7, 0.7, 1.3), QuarterWeight: Weight(number, 0, 0.15), SlipWeight: Weight(number / 5, 0, 0.4),
        IncumbentWeight: Weight(number / 2, -0.1, 0.5),
        Handicaps: new([new(scenario.Roster.Designer(number % scenario.Roster.Designers), Weight(number / 11, -0.2, 0.2))]));
}
