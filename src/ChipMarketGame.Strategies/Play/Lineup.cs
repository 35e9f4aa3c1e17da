using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Who plays which seat of a scenario. Immutable: <c>With</c> returns another lineup.</summary>
public sealed class Lineup
{
    private readonly ImmutableArray<Entry> _entries;

    private Lineup(StrategyLibrary library, Scenario scenario, ImmutableArray<Entry> entries)
    {
        Library = library;
        Scenario = scenario;
        _entries = entries;
        Seats = [.. entries.Select((entry, seat) => new SeatController(scenario.Roster.At(seat), entry.Info.Name))];
    }

    /// <summary>The reference strategy in every seat.</summary>
    public static Lineup Reference(Scenario scenario) => Reference(scenario, StrategyLibrary.BuiltIn);

    /// <summary>The reference strategy in every seat, others to be taken from this library.</summary>
    public static Lineup Reference(Scenario scenario, StrategyLibrary library) =>
        Of(scenario, [.. Enumerable.Repeat(StrategyCatalogue.Reference, scenario.Roster.Seats)], library);

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

        return new(library, scenario, [.. strategies.Select((name, seat) => library[roster.RoleOf(roster.At(seat)), name])]);
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
    public Lineup With(Company seat, string strategy) => With(seat, Library[Scenario.Roster.RoleOf(Seated(seat)), strategy]);

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

    internal Lineup With(Company seat, Entry entry)
    {
        var (roster, role) = (Scenario.Roster, Scenario.Roster.RoleOf(Seated(seat)));
        return role == entry.Role
            ? new(Library, Scenario, _entries.SetItem(seat.Index, entry))
            : throw new ArgumentException($"{entry.Info.Name} plays a {entry.Role}; {roster[seat].Name} is a {role}", nameof(entry));
    }

    /// <summary>Fresh instances for one game, in seat order.</summary>
    internal Player[] TakeSeats()
    {
        var players = new Player[_entries.Length];
        for (var seat = 0; seat < players.Length; seat++) { players[seat] = Take(seat); }
        return players;
    }

    /// <summary>A fresh instance for one seat.</summary>
    internal Player Take(int seat) => _entries[seat].Seat(Scenario, Scenario.Roster.At(seat));

    private Company Seated(Company company) => company.Exists && company.Index < Scenario.Roster.Seats
        ? company
        : throw new ArgumentException(
            $"{(company.Exists ? Scenario.Roster[company].Name : "No company")} has no seat to play.", nameof(company));
}
