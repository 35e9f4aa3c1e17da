using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Tests;

/// <summary>The decisions of every strategy in every seat it can play.</summary>
internal static class Decisions
{
    public static (
        (Company Seat, IHyperscalerStrategy Strategy)[] Hyperscalers,
        (Company Seat, IDesignerStrategy Strategy)[] Designers,
        INvidiaStrategy[] GpuMakers) Players(Scenario scenario)
    {
        var roster = scenario.Roster;
        return (
            [.. from info in StrategyCatalogue.For(CompanyRole.Hyperscaler) from number in Enumerable.Range(0, roster.Hyperscalers)
                let seat = roster.Hyperscaler(number) select (seat, StrategyCatalogue.Hyperscaler(info.Name, scenario, seat))],
            [.. from info in StrategyCatalogue.For(CompanyRole.Designer) from number in Enumerable.Range(0, roster.Designers)
                let seat = roster.Designer(number) select (seat, StrategyCatalogue.Designer(info.Name, scenario, seat))],
            [.. from info in StrategyCatalogue.For(CompanyRole.GpuMaker)
            select StrategyCatalogue.Nvidia(info.Name, scenario, roster.GpuMaker)]);
    }

    /// <summary>Each seat with a way to hand each strategy's sheet in.</summary>
    public static IEnumerable<(string Seat, Func<Game, IReadOnlyList<Refusal>> HandIn)> Of(Game game)
    {
        var (hyperscalers, designers, gpuMakers) = Players(game.Scenario);
        var (views, roster) = (game.Views, game.Scenario.Roster);
        foreach (var (seat, strategy) in hyperscalers)
        {
            var sheet = strategy.Decide(views.Hyperscalers[seat.Index]);
            yield return ($"{roster[seat].Id} {sheet}", open => open.HandIn(seat, sheet));
        }

        foreach (var (seat, strategy) in designers)
        {
            var sheet = strategy.Decide(views.Designers[roster.DesignerNumber(seat)]);
            yield return ($"{roster[seat].Id} {sheet}", open => open.HandIn(seat, sheet));
        }

        foreach (var strategy in gpuMakers)
        {
            var sheet = strategy.Decide(views.Nvidia);
            yield return ($"{roster[roster.GpuMaker].Id} {sheet}", open => open.HandIn(roster.GpuMaker, sheet));
        }
    }

    /// <summary>All sheets, as values.</summary>
    public static object[] Sheets(Game game)
    {
        var (hyperscalers, designers, gpuMakers) = Players(game.Scenario);
        var views = game.Views;
        return
        [
            .. hyperscalers.Select(player => (object)player.Strategy.Decide(views.Hyperscalers[player.Seat.Index])),
            .. designers.Select(
                player => (object)player.Strategy.Decide(views.Designers[game.Scenario.Roster.DesignerNumber(player.Seat)])),
            .. gpuMakers.Select(strategy => (object)strategy.Decide(views.Nvidia)),
        ];
    }
}
