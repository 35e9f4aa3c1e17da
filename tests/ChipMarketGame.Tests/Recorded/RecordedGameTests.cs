using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Whole games in files. A change of the rules changes their hashes: raise <see cref="Game.RulesVersion"/>, run these tests once with
/// CHIPMARKET_RECORD=sheets, which plays the sheets of each recording again, or with 1, which lets the strategies of today decide anew.
/// Both write the files and say what moved; show it in the commit.
/// </summary>
public sealed class RecordedGameTests(ITestOutputHelper output)
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
        RecordAnew(recorded);
        var recording = recorded.Read();
        var game = Game.Open(recording.Scenario.Scenario, recording.Opening.Seed, recording.Opening.Luck);

        Assert.Equal(Game.RulesVersion, recording.Opening.Rules);
        Assert.Equal(recording.Scenario.Scenario.Quarters, recording.Quarters.Length);
        foreach (var quarter in recording.Quarters) { game.Apply(quarter); }
        Assert.Equal(recording.End!.Scores, game.Scores());
        Assert.Subset(game.News.Select(item => item.Kind).ToHashSet(), recorded.Shows.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Played_again_with_its_sheets_under_the_same_rules_a_recording_is_the_same_file(string name)
    {
        var recorded = RecordedGame.All.Single(game => game.Name == name);

        Assert.Equal(File.ReadAllBytes(recorded.Path), recorded.PlayedWithItsSheets(recorded.Read().Scenario));
    }

    private void RecordAnew(RecordedGame recorded)
    {
        var wish = Environment.GetEnvironmentVariable("CHIPMARKET_RECORD");
        if (wish is not ("1" or "sheets")) { return; }

        var before = File.Exists(recorded.Path) ? recorded.Read() : null;
        File.WriteAllBytes(recorded.Path, wish == "sheets" ? recorded.PlayedWithItsSheets(recorded.Scenario) : recorded.Played());
        output.WriteLine(before is null ? $"{recorded.Name}: recorded for the first time." : recorded.Moved(before));
    }

    [Fact]
    public void Every_special_ending_has_a_recording() =>
        Assert.Empty(Endings.Except(RecordedGame.All.SelectMany(game => game.Shows)));
}
