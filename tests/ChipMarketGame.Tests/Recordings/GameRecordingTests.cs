using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class GameRecordingTests
{
    static readonly ScenarioFile Scenario = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "3" });
    static readonly GameEvent[] Events = Play();
    static readonly byte[] File = Write(Events);

    [Fact]
    public void A_recording_gives_back_the_game_that_was_written()
    {
        var recording = GameRecording.Read(new MemoryStream(File));

        Assert.Equal(new GameId("three-quarters"), recording.Game);
        Assert.Equal(Scenario.Json, recording.Scenario.Json);
        Assert.Equal(
            Events.OfType<QuarterClosed>().Select(quarter => quarter.StateHash), recording.Quarters.Select(quarter => quarter.StateHash));
        Assert.Equal(((GameEnded)Events[^1]).Scores, recording.End!.Scores);
    }

    [Fact]
    public void A_replay_of_the_recording_comes_to_every_recorded_state()
    {
        var recording = GameRecording.Read(new MemoryStream(File));
        var game = Game.Open(recording.Scenario.Scenario, recording.Opening.Seed, recording.Opening.Luck);

        foreach (var quarter in recording.Quarters) { game.Apply(quarter); }

        Assert.Equal(recording.End!.Scores, game.Scores());
    }

    [Fact]
    public void Whatever_byte_is_flipped_the_recording_is_refused_with_its_line()
    {
        for (var at = 0; at < File.Length; at += 397)
        {
            var tampered = File.ToArray();
            tampered[at] ^= 1;

            var refused = Assert.Throws<RecordingException>(() => GameRecording.Read(new MemoryStream(tampered)));

            Assert.StartsWith("Line ", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_quarter_is_named()
    {
        var tampered = Encoding.UTF8.GetString(File)
            .Replace(
                "\"quarter\":\"2025Q2\",\"sheets\":[{\"seat\":\"google\"", "\"quarter\":\"2025Q2\",\"sheets\":[{\"seat\":\"meta\"",
                StringComparison.Ordinal);

        var refused = Assert.Throws<RecordingException>(() => GameRecording.Read(new MemoryStream(Encoding.UTF8.GetBytes(tampered))));

        Assert.Equal("Line 3: quarter 2025Q2 is not what was written.", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"game\":1,\"version\":\"x\",\"kind\":null,\"schema\":1,\"event\":{},\"chain\":\"\"}")]
    public void A_file_of_another_kind_is_refused_in_a_sentence(string text) =>
        Assert.StartsWith(
            "Line 1: ", Assert.Throws<RecordingException>(() => GameRecording.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_missing_line_is_noticed()
    {
        var lines = Encoding.UTF8.GetString(File).Split('\n').ToList();
        lines.RemoveAt(2);

        Assert.Throws<RecordingException>(() => GameRecording.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)))));
    }

    static GameEvent[] Play()
    {
        var lineup = Lineup.Reference(Scenario.Scenario);
        var game = Game.Open(Scenario.Scenario, seed: 5);
        var match = new Match(game, lineup);
        List<GameEvent> events = [new GameOpened(Game.RulesVersion, Scenario.Json, 5, LuckMode.Drawn, lineup.Seats, 0)];
        while (!game.Ended)
        {
            match.HandIn();
            events.Add(game.Close());
        }

        events.Add(new GameEnded(game.Scores()));
        return [.. events];
    }

    static byte[] Write(IEnumerable<GameEvent> events)
    {
        using var stream = new MemoryStream();
        GameRecording.Write(stream, new GameId("three-quarters"), Scenario.Scenario.Roster, events);
        return stream.ToArray();
    }
}
