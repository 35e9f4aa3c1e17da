using System.Reflection;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ForecastWallTests
{
    private static readonly Type[] Secretive = [typeof(World), typeof(Game), typeof(GameViews), typeof(QuarterBook)];

    public static TheoryData<string> Types => new(
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "ChipMarketGame.Core", "Forecasts"), "*.cs").Select(
            file => Path.GetFileNameWithoutExtension(file)));

    [Theory, MemberData(nameof(Types))]
    public void Nothing_in_the_forecast_can_be_handed_the_truth(string name)
    {
        var type = typeof(Game).Assembly.GetType($"ChipMarketGame.Core.{name}", throwOnError: true)!;
        const BindingFlags all =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        var parameters = type.GetConstructors(all).Cast<MethodBase>().Concat(type.GetMethods(all))
            .SelectMany(method => method.GetParameters()).ToArray();

        Assert.NotEmpty(parameters);
        Assert.DoesNotContain(parameters, parameter => Secretive.Contains(parameter.ParameterType));
    }

    [Fact]
    public void What_anybody_can_hand_the_forecast_is_the_scenario_a_seat_s_own_view_and_a_seed()
    {
        Type[] allowed = [typeof(Scenario), typeof(SeatView), typeof(LuckMode), typeof(ulong)];

        var asked = typeof(Imagination).GetConstructors().Cast<MethodBase>()
            .Concat(typeof(Imagination).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).Distinct();

        Assert.Equal(allowed.Select(type => type.Name).Order(), asked.Select(type => type.Name).Order());
    }
}
