using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>Who plays which seat, as given by repeated <c>--seat company=strategy</c> or <c>--seat role=strategy</c>.</summary>
internal static class SeatChoices
{
    /// <summary>The lineup: a choice for a role is made first, one for a company overrules it, the rest is the reference.</summary>
    /// <param name="library">Null if it could not be read: then strategies are not looked up.</param>
    /// <exception cref="CommandFailedException">A choice names no seat or no strategy.</exception>
    public static Lineup Of(Scenario scenario, IReadOnlyList<string> choices, StrategyLibrary? library)
    {
        var findings = new Findings();
        var pairs = choices.Select(choice => findings.Try(() => Split(choice), () => default))
            .Where(pair => pair.Who is not null).ToArray();
        foreach (var twice in pairs.GroupBy(pair => pair.Who, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            findings.Add($"--seat gives {twice.Key} two strategies: {string.Join(" and ", twice.Select(pair => pair.Strategy))}.");
        }

        var lineup = Lineup.Reference(scenario, library ?? StrategyLibrary.BuiltIn);
        foreach (var (who, strategy) in pairs)
        {
            if (RoleNamed(who) is { } role)
            {
                lineup = findings.Try(() => lineup.With(role, Known(library, role, strategy)), () => lineup);
            }
        }

        foreach (var (who, strategy) in pairs)
        {
            if (RoleNamed(who) is not null) { continue; }

            lineup = findings.Try(
                () => lineup.With(SeatNamed(scenario, who), Known(library, scenario.Roster.RoleOf(SeatNamed(scenario, who)), strategy)),
                () => lineup);
        }

        findings.Throw();
        return lineup;
    }

    /// <summary>The seat of this name.</summary>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public static Company SeatNamed(Scenario scenario, string name, string where = "")
    {
        var company = scenario.Roster.Find(name);
        if (company.Exists && company.Index < scenario.Roster.Seats) { return company; }

        string[] seats = [.. scenario.Roster.Companies.Take(scenario.Roster.Seats).Select(seat => seat.Id)];
        var nearest = NearestName.To(name.ToLowerInvariant(), [.. seats, .. RoleNames]);
        throw CommandFailedException.BadUsage(
            $"{where}There is no seat {name} in {scenario.Name}.{(nearest is null ? "" : $" Did you mean {nearest}?")}",
            $"Seats: {string.Join(", ", seats)}. Roles: {string.Join(", ", RoleNames)}.");
    }

    /// <summary>The seat of this name, or the seats of the role of this name.</summary>
    /// <exception cref="CommandFailedException">There is neither.</exception>
    public static ImmutableArray<Company> SeatsNamed(Scenario scenario, string name) => RoleNamed(name) is { } role
        ? [.. Enumerable.Range(0, scenario.Roster.Seats).Select(scenario.Roster.At).Where(seat => scenario.Roster.RoleOf(seat) == role)]
        : [SeatNamed(scenario, name)];

    /// <summary>The roles as they are written on the command line.</summary>
    public static IEnumerable<string> RoleNames => Role.All.Select(role => role.Name.Id);

    /// <summary>The same in a sentence.</summary>
    public static string RoleList => $"{string.Join(", ", RoleNames.SkipLast(1))} or {RoleNames.Last()}";

    /// <summary>The same as the values of an option.</summary>
    public static string RoleValues => string.Join('|', RoleNames);

    /// <summary>A role as it is written on the command line and in tables.</summary>
    public static string NameOf(CompanyRole role) => Role.Of(role).Name.Id;

    /// <summary>The role of this name; null if there is none.</summary>
    public static CompanyRole? RoleNamed(string name) =>
        Role.All.FirstOrDefault(role => string.Equals(role.Name.Id, name, StringComparison.OrdinalIgnoreCase))?.Kind;

    private static string Known(StrategyLibrary? library, CompanyRole role, string strategy)
    {
        if (library is null) { return StrategyCatalogue.Reference; }

        var known = library.For(role).Select(info => info.Name).ToArray();
        if (known.Contains(strategy)) { return strategy; }

        var (nearest, noun) = (NearestName.To(strategy, known), NameOf(role));
        throw CommandFailedException.BadUsage(
            $"There is no {noun} strategy {strategy}.{(nearest is null ? "" : $" Did you mean {nearest}?")}",
            $"Strategies of the role {noun}: {string.Join(", ", known)}.");
    }

    private static (string Who, string Strategy) Split(string choice) =>
        choice.Split('=') is [{ Length: > 0 } who, { Length: > 0 } strategy]
            ? (who, strategy)
            : throw CommandFailedException.BadUsage($"--seat is written company=strategy, for example google=asic-max, not {choice}.");
}
