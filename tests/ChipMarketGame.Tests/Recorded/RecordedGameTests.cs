using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Whole games in files. A change of the rules changes their hashes: raise <see cref="Game.RulesVersion"/>, run these tests once
/// with CHIPMARKET_RECORD=1, which plays and writes them anew, and show in the commit what moved.
/// </summary>
public sealed class RecordedGameTests
{
    /// <summary>Every special way a game can go must have a recording.</summary>
    private static readonly NewsKind[] Endings =
    [
        NewsKind.FundingDrought, NewsKind.Administration, NewsKind.ProgrammeSlips, NewsKind.LeavesFusion, NewsKind.ExportControl,
        NewsKind.PackagingCut, NewsKind.DemandShock, NewsKind.TeamsArrive,
    ];

    public static TheoryData<string> Names => new(RecordedGame.All.Select(game => game.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_game_replays_with_the_same_hash_after_every_quarter(string name)
    {
        var recorded = RecordedGame.All.Single(game => game.Name == name);
        if (Environment.GetEnvironmentVariable("CHIPMARKET_RECORD") == "1") { recorded.Record(); }
        var recording = recorded.Read();
        var game = Game.Open(recording.Scenario.Scenario, recording.Opening.Seed, recording.Opening.Luck);

        Assert.Equal(Game.RulesVersion, recording.Opening.Rules);
        Assert.Equal(recording.Scenario.Scenario.Quarters, recording.Quarters.Length);
        foreach (var quarter in recording.Quarters) { game.Apply(quarter); }
        Assert.Equal(recording.End!.Scores, game.Scores());
        Assert.Subset(game.News.Select(item => item.Kind).ToHashSet(), recorded.Shows.ToHashSet());
    }

    [Fact]
    public void Every_special_ending_has_a_recording() =>
        Assert.Empty(Endings.Except(RecordedGame.All.SelectMany(game => game.Shows)));
}
