using System.Reflection;
using System.Runtime.CompilerServices;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StrategyWallTests
{
    [Fact]
    public void A_strategy_cannot_name_the_world_behind_the_views()
    {
        var core = typeof(Game).Assembly;
        var friends = core.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName);

        Assert.False(core.GetType("ChipMarketGame.Core.World", throwOnError: true)!.IsPublic);
        Assert.DoesNotContain(typeof(Match).Assembly.GetName().Name, friends);
    }

    [Fact]
    public void Strategies_use_no_clock_thread_disk_network_outside_luck_or_platform_mathematics()
    {
        using var strategies = BuiltAssembly.Named("ChipMarketGame.Strategies");

        var found = Impurity.In(strategies).ToArray();

        Assert.True(found.Length == 0, "Strategies use " + string.Join("; ", found));
    }

    [Fact]
    public void A_seat_view_shows_no_rival_s_books() => Assert.All(
        new[] { typeof(HyperscalerView), typeof(DesignerView), typeof(NvidiaView) },
        view => Assert.DoesNotContain(
            view.GetProperties(),
            property => property.PropertyType == typeof(GameViews) || typeof(SeatView).IsAssignableFrom(property.PropertyType)));
}
