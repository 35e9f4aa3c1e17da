using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The engine against an independent calculation of the same game.</summary>
/// <remarks>
/// One rule differs on purpose. The independent calculation counts the own chips delivered in the quarter of a launch with the power
/// and performance of the chip just launched, though the one before it was delivered; the engine counts what was delivered. In
/// those quarters the server and compute measures are therefore not compared.
/// </remarks>
public sealed class QuietGameTests
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void Every_published_figure_of_every_quarter_agrees_with_the_independent_calculation()
    {
        var (game, books) = QuietGame.Play();
        var compared = 0;
        for (var turn = 0; turn < books.Count; turn++)
        {
            var wanted = QuietGame.Trajectory["quarters"]![turn]!;
            foreach (var (name, value) in PublishedFigures.Of(books[turn], game.Scenario.Roster))
            {
                if (IsChipMeasure(name) && HasLaunch(books, turn)) { continue; }
                AssertClose(name, turn, (double)PublishedFigures.Find(wanted, name)!, value);
                compared++;
            }
        }

        Assert.Equal(24, books.Count);
        Assert.True(compared > 24 * 100, $"only {compared} figures were compared");
    }

    [Fact]
    public void Final_cash_and_scores_agree_with_the_independent_calculation()
    {
        var (game, books) = QuietGame.Play();
        foreach (var company in books[^1].Companies)
        {
            var name = PublishedFigures.NameOf(company.Company, game.Scenario.Roster);
            AssertClose($"cash.{name}", 23, (double)QuietGame.Trajectory["cash"]![name]!, company.Cash.Count);
        }

        foreach (var score in game.Scores())
        {
            var name = game.Scenario.Roster[score.Seat].Name;
            AssertClose($"score.{name}", 23, (double)QuietGame.Trajectory["score"]![name]! * 1e9, score.NetPresentValue.Count);
        }
    }

    [Fact]
    public void Chips_and_generations_launch_in_the_quarters_of_the_independent_calculation()
    {
        var (game, books) = QuietGame.Play();
        for (var turn = 0; turn < books.Count; turn++)
        {
            foreach (var (name, value) in PublishedFigures.Words(books[turn], game.Scenario.Roster))
            {
                Assert.Equal((string)PublishedFigures.Find(QuietGame.Trajectory["quarters"]![turn]!, name)!, value.Replace(" ", "", StringComparison.Ordinal).Replace("Post-Feynman", "GenPlus", StringComparison.Ordinal));
            }
        }
    }

    private static bool IsChipMeasure(string name) => name.StartsWith("server", StringComparison.Ordinal) || name.StartsWith("compute", StringComparison.Ordinal);

    /// <summary>The book of a quarter names the chip in volume after it.</summary>
    private static bool HasLaunch(IReadOnlyList<QuarterBook> books, int turn) =>
        turn > 0 && books[turn].Hyperscalers.Zip(books[turn - 1].Hyperscalers).Any(pair => pair.First.Chip != pair.Second.Chip);

    private static void AssertClose(string name, int turn, double wanted, double seen)
    {
        var difference = Math.Abs(seen - wanted);
        Assert.True(difference <= 1e-12 || difference <= Tolerance * Math.Abs(wanted), $"quarter {turn}, {name}: wanted {wanted:R}, seen {seen:R}");
    }
}
