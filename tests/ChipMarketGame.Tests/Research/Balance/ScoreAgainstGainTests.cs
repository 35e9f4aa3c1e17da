using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScoreAgainstGainTests
{
    static readonly ImmutableArray<double> Gains = [.. Enumerable.Range(-10, 20).Select(gain => gain + 0.5)];

    [Fact]
    public void A_score_that_rises_with_gain_correlates_fully_and_has_no_wrong_sign()
    {
        var found = new ScoreAgainstGain(default, [.. Gains.Select(gain => gain * gain * gain)], Gains);

        Assert.Equal(1, found.Correlation.Value, 12);
        Assert.Equal(0, found.WrongSigns.Value);
    }

    [Fact]
    public void A_score_that_falls_with_gain_teaches_the_opposite()
    {
        var found = new ScoreAgainstGain(default, [.. Gains.Select(gain => -gain)], Gains);

        Assert.Equal(-1, found.Correlation.Value, 12);
        Assert.Equal(1, found.WrongSigns.Value);
    }

    [Fact]
    public void The_interval_of_wrong_signs_is_Wilson_s()
    {
        var found = new ScoreAgainstGain(default, [.. Gains.Select((gain, at) => at == 0 ? -gain : gain)], Gains);

        Assert.Equal(0.05, found.WrongSigns.Value, 12);
        Assert.Equal(0.00888, found.WrongSigns.Low, 5);
        Assert.Equal(0.23613, found.WrongSigns.High, 5);
    }

    [Fact]
    public void A_definition_that_knows_the_true_gain_would_be_perfect()
    {
        var file = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "4" });
        var study = new BalanceStudy(
            file, new Yardstick([.. Enumerable.Repeat(1.0, file.Scenario.Roster.Seats)]), [CompanyRole.GpuMaker], RivalMix.All, Seeds: 2,
            Lineups: 8, Searched: null);

        var recorded = Assert.Single(ScoreAgainstGain.Of(study, new GradebookScore()));
        var again = Assert.Single(ScoreAgainstGain.Of(study, new GradebookScore()));

        Assert.NotEmpty(recorded.Scores);
        Assert.Equal(recorded.Scores, again.Scores);
        Assert.Equal(recorded.Gains, again.Gains);
        Assert.NotEqual(recorded.Scores, recorded.Gains);
    }
}
