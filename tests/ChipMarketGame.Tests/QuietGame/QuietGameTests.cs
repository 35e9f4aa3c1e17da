using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The engine against an independent calculation of the same game.</summary>
/// <remarks>
/// Two terms were added to the rules since and are left out here: see <see cref="QuietGame.Before"/>. One rule differs on purpose. The
/// independent calculation counts the own chips delivered in the quarter of a launch with the power
/// and performance of the chip just launched, though the one before it was delivered; the engine counts what was delivered. In
/// those quarters the server and compute measures are therefore not compared.
/// </remarks>
public sealed class QuietGameTests
{
    private const double Tolerance = 1e-6;

    private static readonly Dictionary<string, QuietGame> Games = new()
    {
        ["reference"] = QuietGame.Reference, ["restless"] = QuietGame.Restless
    };

    public static TheoryData<string> Names => new(Games.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_published_figure_of_every_quarter_agrees_with_the_independent_calculation(string name)
    {
        var (game, books) = Games[name].Play();
        var compared = 0;
        for (var turn = 0; turn < books.Count; turn++)
        {
            var wanted = Games[name].Trajectory["quarters"]![turn]!;
            foreach (var (figure, value) in PublishedFigures.Of(books[turn], game.Scenario.Roster))
            {
                if (IsChipMeasure(figure) && HasLaunch(books, turn)) { continue; }
                AssertClose(figure, turn, (double)PublishedFigures.Find(wanted, figure)!, value);
                compared++;
            }
        }

        Assert.Equal(24, books.Count);
        Assert.True(compared > 24 * 100, $"only {compared} figures were compared");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Final_cash_and_scores_agree_with_the_independent_calculation(string name)
    {
        var (game, books) = Games[name].Play();
        foreach (var company in books[^1].Companies)
        {
            var owner = PublishedFigures.NameOf(company.Company, game.Scenario.Roster);
            AssertClose($"cash.{owner}", 23, (double)Games[name].Trajectory["cash"]![owner]!, company.Cash.Count);
        }

        foreach (var score in game.Scores())
        {
            var owner = game.Scenario.Roster[score.Seat].Name;
            AssertClose($"score.{owner}", 23, (double)Games[name].Trajectory["score"]![owner]! * 1e9, score.NetPresentValue.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Chips_and_generations_launch_in_the_quarters_of_the_independent_calculation(string name)
    {
        var (game, books) = Games[name].Play();
        for (var turn = 0; turn < books.Count; turn++)
        {
            foreach (var (figure, value) in PublishedFigures.Words(books[turn], game.Scenario.Roster))
            {
                Assert.Equal(
                    (string)PublishedFigures.Find(Games[name].Trajectory["quarters"]![turn]!, figure)!,
                    value.Replace(" ", "", StringComparison.Ordinal).Replace("Post-Feynman", "GenPlus", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Rules_added_since_leave_a_game_without_loyalty_weight_and_with_open_Fusion_as_it_was()
    {
        var (now, before) = (QuietGame.Reference.Play(Seed.Scenario).Game, QuietGame.Reference.Play().Game);

        Assert.Equal(before.Scores(), now.Scores());
    }

    [Fact]
    public void Rules_added_since_move_nobodys_score_but_the_GPU_makers()
    {
        var (now, before) = (QuietGame.Restless.Play(Seed.Scenario).Game, QuietGame.Restless.Play().Game);

        Assert.Equal(
            now.Scenario.Roster.GpuMaker, Assert.Single(now.Scores().Zip(before.Scores()), pair => pair.First != pair.Second).First.Seat);
    }

    private static bool IsChipMeasure(string name) =>
        name.StartsWith("server", StringComparison.Ordinal) || name.StartsWith("compute", StringComparison.Ordinal);

    /// <summary>The book of a quarter names the chip in volume after it.</summary>
    private static bool HasLaunch(IReadOnlyList<QuarterBook> books, int turn) =>
        turn > 0 && books[turn].Hyperscalers.Zip(books[turn - 1].Hyperscalers).Any(pair => pair.First.Chip != pair.Second.Chip);

    private static void AssertClose(string name, int turn, double wanted, double seen)
    {
        var difference = Math.Abs(seen - wanted);
        Assert.True(
            difference <= 1e-12 || difference <= Tolerance * Math.Abs(wanted), $"quarter {turn}, {name}: wanted {wanted:R}, seen {seen:R}");
    }
}
