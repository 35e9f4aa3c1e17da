using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Whoever reaches a gateway can call a grain; without a key it opens next to nothing.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task An_orleans_client_without_the_key_opens_no_game_and_no_class()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);

        foreach (var key in (string[])["", SeatToken.New(), SeatToken.HashOf("known")])
        {
            foreach (var request in (GameRequest[])[
                Played.Request(), Classroom.Request(2, "google"), Played.Request() with { Kind = GameKind.Demonstration }])
            {
                var direct = await cluster.Grains.Game(Played.Id).Open(request, key);
                var listed = await cluster.Grains.GameDirectory().Open(request, key);

                Assert.All([direct, listed], answer => Assert.Equal(("key", null), (Assert.Single(answer.Problems).Field, answer.Game)));
            }
        }

        Assert.Empty(await journal.Games());
    }

    [Fact]
    public async Task A_code_in_use_is_refused_and_the_class_that_has_it_stays_where_it_is()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var request = Classroom.Request(2, "google");
        var room = await Classroom.Open(cluster.Grains, request);

        var again = await cluster.Grains.Game(room.Id).Open(request);
        var other = await cluster.Grains.Game(new GameId("another"))
            .Open(request with { Class = request.Class! with { Token = SeatToken.New() } });
        var alone = await cluster.Grains.Game(new GameId("alone")).OpenAlone(new SoloRequest(room.Code, SeatToken.New(), "meta", 1));

        Assert.NotNull(again.Game);
        Assert.All([other, alone], answer => Assert.Equal("class.code", Assert.Single(answer.Problems).Field));
        Assert.Equal(room.Id, await cluster.Grains.GameDirectory().Class(room.Code));
        Assert.Single(await journal.Games());
    }

    [Fact]
    public async Task Of_games_that_are_opened_at_once_with_one_code_one_gets_it()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(2, journal);
        for (var round = 0; round < 10; round++)
        {
            var code = JoinCode.New();
            var openings = Enumerable.Range(0, 8).Select(number => cluster.Grains.Game(new GameId($"game-{round}-{number}")))
                .Select((game, number) => number % 2 == 0 ? game.OpenAlone(new SoloRequest(code, SeatToken.New(), "google", 1)) : game.Open(
                    Classroom.Request(2, "google") is var asked ? asked with { Class = asked.Class! with { Code = code } } : null!))
                .Select(opening => opening.AsTask());

            var answers = await Task.WhenAll(openings);

            Assert.Single(answers, answer => answer.Game is not null);
            Assert.All(
                answers.Where(answer => answer.Game is null), answer => Assert.Equal("class.code", Assert.Single(answer.Problems).Field));
            Assert.Equal(round + 1, (await journal.Games()).Count);
        }
    }

    [Fact]
    public async Task Somebody_who_plays_alone_needs_no_key_and_belongs_to_no_teacher()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);

        var opened = await cluster.Grains.Game(Played.Id).OpenAlone(new SoloRequest(JoinCode.New(), SeatToken.New(), "google", 1));
        var nobody = await cluster.Grains.Game(new GameId("nobody"))
            .OpenAlone(new SoloRequest(JoinCode.New(), SeatToken.New(), "nobody", 1));

        Assert.Equal((8, 1), (opened.Game!.Quarters, opened.Game.Class!.Seats.Length));
        Assert.Equal("class.seats", Assert.Single(nobody.Problems).Field);
        var terms = EventForm.ReadOpening(await journal.Read(Played.Id).FirstAsync(), Played.Short(8)).Class!;
        Assert.False(terms.BelongsTo(ClassTerms.Operator));
        Assert.False(terms.BelongsTo(""));
    }

    [Fact]
    public async Task A_demonstration_begins_without_the_key_under_the_next_number_alone_and_one_at_a_time()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        async Task<string?> Asked(string name) =>
            (await cluster.Grains.Game(new GameId(name)).OpenDemonstration("seed-2025", 3600)).Problems is [var problem]
                ? problem.Field
                : null;

        Assert.Equal("id", await Asked("demo-2"));
        Assert.Equal("id", await Asked("a-game"));
        Assert.Equal("id", await Asked("demo-01"));
        Assert.Null(await Asked("demo-1"));
        Assert.Null(await Asked("demo-1"));
        Assert.Equal("id", await Asked("demo-2"));

        Assert.Equal("demo-1", $"{Assert.Single(await journal.Games()).Game}");
    }

    [Fact]
    public async Task The_next_demonstration_takes_over_from_one_that_has_shown_its_years_and_still_plays()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var first = cluster.Grains.Game(new GameId("demo-1"));
        Assert.Empty((await first.OpenDemonstration("seed-2025", 0.3)).Problems);

        await foreach (var shown in cluster.Grains.Follow(new GameId("demo-1"), cancellation: TestContext.Current.CancellationToken))
        {
            if (DemonstrationWindow.IsOver(shown)) { break; }
        }

        Assert.Empty((await cluster.Grains.Game(new GameId("demo-2")).OpenDemonstration("seed-2025", 3600)).Problems);
    }
}
