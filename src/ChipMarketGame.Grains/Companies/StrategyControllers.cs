using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Grains;

/// <summary>The built-in strategies as controllers.</summary>
public sealed class StrategyControllers : IControllerFactory
{
    public string? Objection(CompanyRole role, string name)
    {
        var known = StrategyCatalogue.For(role).Select(info => info.Name).ToArray();
        return known.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"There is no strategy {name} for this seat; choose one of {string.Join(", ", known)}.";
    }

    public IController Create(string name, Scenario scenario, Company seat) =>
        new Controller(StrategyCatalogue.Seat(name, scenario, seat), Remembers(scenario.Roster.RoleOf(seat), name));

    private static bool Remembers(CompanyRole role, string name) => StrategyCatalogue.For(role)
        .Any(info => string.Equals(info.Name, name, StringComparison.OrdinalIgnoreCase) && info.Tags.HasFlag(StrategyTags.Memory));

    private sealed class Controller(Player player, bool remembers) : IController
    {
        public bool Remembers => remembers;

        public ValueTask<ISheet> Decide(SeatView view, CancellationToken bell) => new(player.Decide(view));
    }
}
