using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class RequestTests
{
    [Fact]
    public async Task A_request_is_told_all_that_is_wrong_with_it_and_opens_nothing()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var seats = ImmutableDictionary<string, string>.Empty.Add("gogle", "reference").Add("meta", "undercutter");

        var answer = await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Seats = seats, SecondsPerQuarter = 0.01 });

        Assert.Null(answer.Game);
        Assert.Equal(["seats.gogle", "seats.meta", "seconds_per_quarter"], answer.Problems.Select(problem => problem.Field).Order());
        Assert.Contains("asic-max", answer.Problems.Single(problem => problem.Field == "seats.meta").Sentence, StringComparison.Ordinal);
        Assert.Empty(await journal.Games());
    }

    [Theory]
    [InlineData("no-such-scenario", null, "scenario")]
    [InlineData("seed-2025", "{}", "document")]
    [InlineData("seed-2025", "not json", "document")]
    public async Task A_scenario_that_cannot_be_played_is_refused_with_its_place(string scenario, string? document, string field)
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());

        var answer = await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Scenario = scenario, Document = document });

        Assert.NotEmpty(answer.Problems);
        Assert.All(answer.Problems, problem => Assert.StartsWith(field, problem.Field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_request_again_gives_the_same_game_and_another_is_turned_down()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var game = cluster.Grains.Game(Played.Id);

        var first = await game.Open(Played.Request(1));
        var again = await game.Open(Played.Request(1));
        var other = await game.Open(Played.Request(2));

        Assert.NotNull(first.Game);
        Assert.NotNull(again.Game);
        Assert.Equal("id", Assert.Single(other.Problems).Field);
        Assert.Single(await journal.Games());
    }

    [Fact]
    public async Task A_game_that_nobody_opened_is_not_there()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());

        Assert.Null(await cluster.Grains.Game(Played.Id).Snapshot());
    }
}
