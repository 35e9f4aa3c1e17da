using System.Collections.Immutable;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class VarianceSharesTests
{
    const int Draws = 4000;

    [Fact]
    public void Of_a_sum_each_cause_carries_the_variance_of_its_term()
    {
        var (own, rivals, luck) = Shares((own, rivals, luck) => (3 * own) + (2 * rivals) + luck);

        Assert.InRange(9.0 / 14, own.Low, own.High);
        Assert.InRange(4.0 / 14, rivals.Low, rivals.High);
        Assert.InRange(1.0 / 14, luck.Low, luck.High);
    }

    [Fact]
    public void What_two_causes_do_only_together_neither_carries_alone()
    {
        var (own, rivals, luck) = Shares((own, rivals, _) => own * rivals);

        Assert.InRange(0, own.Low, own.High);
        Assert.InRange(0, rivals.Low, rivals.High);
        Assert.InRange(0, luck.Low, luck.High);
    }

    [Fact]
    public void A_score_that_never_varies_has_no_share_of_anything() =>
        Assert.Equal(0, Shares((_, _, _) => 7).Own.Estimate);

    [Fact]
    public void The_only_cause_carries_all() => Assert.Equal(1, Shares((own, _, _) => own).Own.Estimate, 12);

    /// <summary>The four games of a seat, with causes that are uniform and centred.</summary>
    static (BootstrapInterval Own, BootstrapInterval Rivals, BootstrapInterval Luck) Shares(Func<double, double, double, double> score)
    {
        var random = new Random(12345);
        double Draw() => (random.NextDouble() * 2) - 1;
        var games = Enumerable.Range(0, Draws).Select(_ =>
        {
            var (a, b) = ((Own: Draw(), Rivals: Draw(), Luck: Draw()), (Own: Draw(), Rivals: Draw(), Luck: Draw()));
            return (
                B: score(b.Own, b.Rivals, b.Luck), LuckOfB: score(a.Own, a.Rivals, b.Luck), OwnOfB: score(b.Own, a.Rivals, a.Luck),
                OwnOfA: score(a.Own, b.Rivals, a.Luck));
        }).ToArray();
        ImmutableArray<double>[] scores = [.. games.Select(game => ImmutableArray.Create(game.B, game.LuckOfB, game.OwnOfB, game.OwnOfA))];
        return (
            VarianceShares.FirstOrder([.. games.Select(game => Pairs((game.B, game.OwnOfB), (game.LuckOfB, game.OwnOfA)))], scores),
            VarianceShares.FirstOrder([.. games.Select(game => Pairs((game.B, game.OwnOfA), (game.LuckOfB, game.OwnOfB)))], scores),
            VarianceShares.FirstOrder([.. games.Select(game => Pairs((game.B, game.LuckOfB), (game.OwnOfB, game.OwnOfA)))], scores));
    }

    static ImmutableArray<(double, double)> Pairs((double, double) one, (double, double) other) => [one, other];
}
