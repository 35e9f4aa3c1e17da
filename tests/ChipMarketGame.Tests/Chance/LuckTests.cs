using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LuckTests
{
    private static readonly Luck Drawn = new(2025, LuckMode.Drawn);
    private static readonly Roster Roster = ScenarioFile.BuiltIn("seed-2025").Scenario.Roster;

    [Fact]
    public void A_draw_is_at_least_zero_and_below_one()
    {
        Assert.Equal(0.0, Luck.Unit(0, 0));
        Assert.Equal(1.0 - (1.0 / (1L << 53)), Luck.Unit(uint.MaxValue, uint.MaxValue));
        Assert.All(Draws(10_000), draw => Assert.InRange(draw, 0.0, 0.9999999999999999));
    }

    [Fact]
    public void Draws_fall_evenly_on_a_hundred_classes()
    {
        const int Classes = 100, Each = 1000;
        var counts = new int[Classes];
        foreach (var draw in Draws(Classes * Each)) { counts[(int)(draw * Classes)]++; }

        var chiSquare = counts.Sum(count => (count - Each) * (double)(count - Each) / Each);

        // The middle 99.98 % of the chi-square distribution with 99 degrees of freedom; the draws are always the same.
        Assert.InRange(chiSquare, 55, 162);
    }

    [Fact]
    public void Neighbouring_draws_are_not_correlated()
    {
        var draws = Draws(100_000).ToArray();

        var correlation = draws.Zip(draws.Skip(1), (a, b) => (a - 0.5) * (b - 0.5)).Average() * 12;

        Assert.InRange(correlation, -0.0127, 0.0127);           // four standard errors
    }

    [Fact]
    public void Each_quarter_purpose_company_and_index_has_a_stream_of_its_own()
    {
        var all = (
            from quarter in Enumerable.Range(0, 28)
            from purpose in Enum.GetValues<LuckPurpose>()
            from company in Roster.Companies.Select((_, index) => Roster.At(index)).Append(Company.None)
            from index in Enumerable.Range(0, 4)
            select Drawn.Draw(quarter, purpose, company, index)).ToArray();

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Another_seed_is_another_luck() =>
        Gen.Select(Gen.ULong, Gen.ULong).Where((a, b) => a != b).Sample((a, b) =>
            new Luck(a, LuckMode.Drawn).Draw(0, LuckPurpose.Slip) != new Luck(b, LuckMode.Drawn).Draw(0, LuckPurpose.Slip));

    [Fact]
    public void A_draw_for_the_whole_market_is_the_draw_of_no_company() =>
        Assert.Equal(Drawn.Draw(3, LuckPurpose.MarketDemand, 2), Drawn.Draw(3, LuckPurpose.MarketDemand, Company.None, 2));

    [Fact]
    public void A_draw_is_the_same_whoever_drew_before()
    {
        var first = Drawn.Draw(7, LuckPurpose.FirmDemand, Roster.At(2));
        for (var i = 0; i < 1000; i++) { Drawn.Draw(i, LuckPurpose.Slip, Roster.At(i % 4)); }

        Assert.Equal(first, Drawn.Draw(7, LuckPurpose.FirmDemand, Roster.At(2)));
    }

    [Fact]
    public void Without_luck_every_draw_is_its_midpoint()
    {
        var none = new Luck(2025, LuckMode.None);

        Assert.All(Enum.GetValues<LuckPurpose>(), purpose => Assert.Equal(0.5, none.Draw(3, purpose, Roster.At(0), 7)));
        Assert.Equal(0.5, (none.For(Roster.At(0)) with { Quarter = 3 }).Draw(7));
    }

    [Fact]
    public void Purposes_keep_their_numbers_for_ever() =>
        Assert.Equal(
            [
                (1u, "OpenAiWill"), (2u, "PackagingYield"), (3u, "PackagingCut"), (4u, "Slip"), (5u, "SlipLength"), (6u, "Drought"),
                (7u, "AwardTie"),
                (8u, "MarketDemand"), (9u, "FirmDemand"), (10u, "Card"), (11u, "Strategy"),
            ],
            Enum.GetValues<LuckPurpose>().Select(purpose => ((uint)purpose, purpose.ToString())));

    private static IEnumerable<double> Draws(int count) =>
        Enumerable.Range(0, count).Select(index => Drawn.Draw(index / 1000, LuckPurpose.Slip, Roster.At(0), index % 1000));
}
