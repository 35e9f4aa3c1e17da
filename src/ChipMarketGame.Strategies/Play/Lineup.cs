using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Who plays which seat of a scenario. Immutable: <c>With</c> returns another lineup.</summary>
public sealed class Lineup
{
    private readonly ImmutableArray<Entry<IHyperscalerStrategy>> _hyperscalers;
    private readonly ImmutableArray<Entry<IDesignerStrategy>> _designers;
    private readonly Entry<INvidiaStrategy> _nvidia;

    private Lineup(
        StrategyLibrary library, Scenario scenario, ImmutableArray<Entry<IHyperscalerStrategy>> hyperscalers,
        ImmutableArray<Entry<IDesignerStrategy>> designers, Entry<INvidiaStrategy> nvidia)
    {
        Library = library;
        Scenario = scenario;
        _hyperscalers = hyperscalers;
        _designers = designers;
        _nvidia = nvidia;
        Seats = [.. Infos().Select((info, seat) => new SeatController(scenario.Roster.At(seat), info.Name))];
    }

    /// <summary>The reference strategy in every seat.</summary>
    public static Lineup Reference(Scenario scenario) => Reference(scenario, StrategyLibrary.BuiltIn);

    /// <summary>The reference strategy in every seat, others to be taken from this library.</summary>
    public static Lineup Reference(Scenario scenario, StrategyLibrary library) => new(
        library,
        scenario,
        [.. Enumerable.Repeat(StrategyCatalogue.Hyperscalers[StrategyCatalogue.Reference], scenario.Roster.Hyperscalers)],
        [.. Enumerable.Repeat(StrategyCatalogue.Designers[StrategyCatalogue.Reference], scenario.Roster.Designers)],
        StrategyCatalogue.GpuMakers[StrategyCatalogue.Reference]);

    /// <summary>Strategies of the catalogue by name, one per seat in seat order.</summary>
    /// <exception cref="UnknownStrategyException">A seat's class has none of that name.</exception>
    public static Lineup Of(Scenario scenario, ImmutableArray<string> strategies) => Of(scenario, strategies, StrategyLibrary.BuiltIn);

    /// <summary>Strategies of a library by name, one per seat in seat order.</summary>
    /// <inheritdoc cref="Of(Scenario, ImmutableArray{string})" path="/exception"/>
    public static Lineup Of(Scenario scenario, ImmutableArray<string> strategies, StrategyLibrary library)
    {
        var roster = scenario.Roster;
        if (strategies.Length != roster.Seats)
        {
            throw new ArgumentException($"{scenario.Name} has {roster.Seats} seats, not {strategies.Length}", nameof(strategies));
        }

        return new(
            library,
            scenario,
            [.. strategies[..roster.Hyperscalers].Select(name => library.Hyperscalers[name])],
            [.. strategies[roster.Hyperscalers..roster.GpuMaker.Index].Select(name => library.Designers[name])],
            library.GpuMakers[strategies[^1]]);
    }

    /// <summary>Where strategies are found by name.</summary>
    public StrategyLibrary Library { get; }

    /// <summary>The scenario whose seats these are.</summary>
    public Scenario Scenario { get; }

    /// <summary>The name of each seat's strategy, in seat order.</summary>
    public ImmutableArray<SeatController> Seats { get; }

    /// <summary>The name of a seat's strategy.</summary>
    public string this[Company seat] => Seats[Seated(seat).Index].Strategy;

    /// <summary>The same lineup with a strategy of its library in one seat.</summary>
    /// <exception cref="UnknownStrategyException">The seat's class has none of that name.</exception>
    public Lineup With(Company seat, string strategy) => Scenario.Roster.RoleOf(Seated(seat)) switch
    {
        CompanyRole.Hyperscaler => With(seat, Library.Hyperscalers[strategy]),
        CompanyRole.Designer => With(seat, Library.Designers[strategy]),
        _ => With(Library.GpuMakers[strategy]),
    };

    /// <summary>The same lineup with a strategy of its library in every seat of a role.</summary>
    /// <inheritdoc cref="With(Company, string)" path="/exception"/>
    public Lineup With(CompanyRole role, string strategy)
    {
        var lineup = this;
        foreach (var controller in Seats)
        {
            if (Scenario.Roster.RoleOf(controller.Seat) == role) { lineup = lineup.With(controller.Seat, strategy); }
        }

        return lineup;
    }

    /// <summary>The same lineup with a strategy from outside the library in one hyperscaler's seat.</summary>
    /// <param name="create">Makes an instance for a game.</param>
    public Lineup With(Company seat, StrategyInfo info, Func<Scenario, Company, IHyperscalerStrategy> create) =>
        With(seat, new Entry<IHyperscalerStrategy>(info, create));

    /// <summary>The same lineup with a strategy from outside the library in one designer's seat.</summary>
    /// <inheritdoc cref="With(Company, StrategyInfo, Func{Scenario, Company, IHyperscalerStrategy})" path="/param"/>
    public Lineup With(Company seat, StrategyInfo info, Func<Scenario, Company, IDesignerStrategy> create) =>
        With(seat, new Entry<IDesignerStrategy>(info, create));

    /// <summary>The same lineup with a strategy from outside the library in the GPU maker's seat.</summary>
    /// <inheritdoc cref="With(Company, StrategyInfo, Func{Scenario, Company, IHyperscalerStrategy})" path="/param"/>
    public Lineup With(StrategyInfo info, Func<Scenario, Company, INvidiaStrategy> create) =>
        With(new Entry<INvidiaStrategy>(info, create));

    /// <summary>Fresh instances for one game.</summary>
    internal Players TakeSeats()
    {
        var (hyperscalers, designers) = (new IHyperscalerStrategy[_hyperscalers.Length], new IDesignerStrategy[_designers.Length]);
        for (var number = 0; number < hyperscalers.Length; number++) { hyperscalers[number] = TakeHyperscaler(number); }
        for (var number = 0; number < designers.Length; number++) { designers[number] = TakeDesigner(number); }
        return new Players(hyperscalers, designers, TakeNvidia());
    }

    /// <summary>A fresh instance for one hyperscaler's seat.</summary>
    internal IHyperscalerStrategy TakeHyperscaler(int number) =>
        _hyperscalers[number].Create(Scenario, Scenario.Roster.Hyperscaler(number));

    /// <summary>A fresh instance for one designer's seat.</summary>
    internal IDesignerStrategy TakeDesigner(int number) => _designers[number].Create(Scenario, Scenario.Roster.Designer(number));

    /// <summary>A fresh instance for the GPU maker's seat.</summary>
    internal INvidiaStrategy TakeNvidia() => _nvidia.Create(Scenario, Scenario.Roster.GpuMaker);

    private Lineup With(Company seat, Entry<IHyperscalerStrategy> entry) =>
        new(Library, Scenario, _hyperscalers.SetItem(Seated(seat).Index, entry), _designers, _nvidia);

    private Lineup With(Company seat, Entry<IDesignerStrategy> entry) =>
        new(Library, Scenario, _hyperscalers, _designers.SetItem(Scenario.Roster.DesignerNumber(Seated(seat)), entry), _nvidia);

    private Lineup With(Entry<INvidiaStrategy> entry) => new(Library, Scenario, _hyperscalers, _designers, entry);

    private IEnumerable<StrategyInfo> Infos() =>
        [.. _hyperscalers.Select(entry => entry.Info), .. _designers.Select(entry => entry.Info), _nvidia.Info];

    private Company Seated(Company company) => company.Exists && company.Index < Scenario.Roster.Seats
        ? company
        : throw new ArgumentException(
            $"{(company.Exists ? Scenario.Roster[company].Name : "No company")} has no seat to play.", nameof(company));
}

/// <summary>The strategies that play one game, in seat order.</summary>
internal readonly record struct Players(IHyperscalerStrategy[] Hyperscalers, IDesignerStrategy[] Designers, INvidiaStrategy Nvidia);
