namespace ChipMarketGame.Strategies;

/// <summary>A strategy and how an instance of it is made for a seat.</summary>
internal abstract class Entry(StrategyInfo info, CompanyRole role)
{
    public StrategyInfo Info { get; } = info;

    /// <summary>Whose seats it can play, whatever the info says.</summary>
    public CompanyRole Role { get; } = role;

    /// <summary>A fresh instance in its seat.</summary>
    public abstract Player Seat(Scenario scenario, Company seat);
}

/// <param name="isOwn">Whether it is one of a user's own, whose questions are noted.</param>
internal sealed class Entry<TStrategy, TSheet>(
    StrategyRole<TStrategy, TSheet> role, StrategyInfo info, Func<Scenario, Company, TStrategy> create, bool isOwn)
    : Entry(info, role.Kind)
    where TStrategy : class
    where TSheet : struct, ISheet
{
    public TStrategy Create(Scenario scenario, Company seat) => create(scenario, seat);

    public override Player Seat(Scenario scenario, Company seat) =>
        isOwn ? Noted(scenario, seat) : role.Seat(create(scenario, seat), seat);

    private Player<TStrategy, TSheet> Noted(Scenario scenario, Company seat)
    {
        var who = $"{Info.Name} in the seat of {scenario.Roster[seat].Id}";
        return role.Seat(BeingAsked.Noting(who, () => create(scenario, seat)), seat, who);
    }
}
