using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class MatchWorkerTests : IDisposable
{
    static readonly ScenarioFile Short = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "4" });
    static readonly Panel Panel = PanelMeasurement.Measure(Short, seeds: 8);

    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _home.Delete(recursive: true);

    [Theory]
    [InlineData("league", "cycles")]
    [InlineData("focal", "blocks")]
    public async Task A_tournament_on_two_silos_leaves_the_bytes_of_the_plain_loop(string format, string length)
    {
        await using var cluster = await Cluster.Start(2, new InMemoryJournal());
        var tournament = Tournament.Of(TournamentFile.Read(Text(format, length)), Short, Panel, []);

        var local = await Play("local", tournament, new LocalPlayer(tournament, 2));
        var remote = await Play("cluster", tournament, new ClusterPlayer(tournament, cluster.Grains, 4, ClusterPlayer.Patience));

        Assert.Equal(local, remote);
    }

    [Fact]
    public async Task A_silo_that_dies_in_the_middle_changes_nothing()
    {
        await using var cluster = await Cluster.Start(2, new InMemoryJournal());
        var tournament = Tournament.Of(TournamentFile.Read(Text("focal", "blocks")), Short, Panel, []);
        var local = await Play("local", tournament, new LocalPlayer(tournament, 2));
        var (killed, played) = (Task.CompletedTask, 0);

        var remote = await Play("killed", tournament, new ClusterPlayer(tournament, cluster.Grains, 4, ClusterPlayer.Patience), _ =>
        {
            if (Interlocked.Increment(ref played) == 3) { killed = cluster.Silos.Silos.Last().StopSiloAsync(stopGracefully: false); }
        });

        await killed;
        Assert.Equal(local, remote);
    }

    [Fact]
    public async Task A_batch_that_is_not_answered_is_asked_for_again_elsewhere()
    {
        var silent = new SilentAtFirst(calls: 4);
        await using var cluster = await Cluster.Start(2, new InMemoryJournal(), adjust: silo => silo.AddIncomingGrainCallFilter(silent));
        var tournament = Tournament.Of(TournamentFile.Read(Text("focal", "blocks")), Short, Panel, []);
        var local = await Play("local", tournament, new LocalPlayer(tournament, 2));

        try
        {
            var player = new ClusterPlayer(tournament, cluster.Grains, 4, patience: TimeSpan.FromSeconds(1));
            Assert.Equal(local, await Play("silent", tournament, player));
        }
        finally { silent.Speak(); }
    }

    [Fact]
    public async Task A_batch_with_a_strategy_that_the_silo_does_not_have_is_refused_in_a_sentence()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        ImmutableArray<string> strategies = [.. Enumerable.Repeat("reference", 10), "nobody"];

        var refused = await Assert.ThrowsAsync<MatchRefusedException>(() =>
            cluster.Grains.MatchWorker()
                .Play(new MatchBatch(
                    Short.Json, nameof(FailureRule.StandingOrders), [new MatchOrder(1, strategies, 0, false)]),
                    CancellationToken.None).AsTask());

        Assert.StartsWith("There is no GPU maker strategy called 'nobody'.", refused.Message, StringComparison.Ordinal);
    }

    static string Text(string format, string length) => $$"""
        schema: chipmarket/experiment@1
        kind: tournament
        name: short
        format: {{format}}
        scenario: seed-2025
        seeds: {master: 7}
        entrants:
          - {name: a, nvidia: kingmaker, hyperscaler: hedge, designer: undercutter}
          - {name: b, nvidia: open-arms, hyperscaler: bold, designer: premium-ip}
        {{length}}: {{(format == "league" ? 1 : 10)}}
        run: {part: 1}
        """;

    async Task<string> Play(string name, Tournament tournament, IMatchPlayer player, Action<int>? played = null)
    {
        using var folder = TournamentFolder.Create(Path.Combine(_home.FullName, name), tournament);
        var steps = await new TournamentRun(tournament, folder.Parts(), player, Waiting.Patience).Play(
            played ?? (_ => { }), TestContext.Current.CancellationToken);
        var results = TournamentResults.Of(tournament, TournamentTally.Of(tournament, folder.Parts(), steps), steps);
        TournamentOutput.Write(
            folder, folder.Parts(), results, stream => TournamentReport.Write(stream, results, CultureInfo.InvariantCulture));
        return FolderContent.Of(folder.Path);
    }

    /// <summary>Silos that do not answer their first calls, as one does whose process is frozen.</summary>
    sealed class SilentAtFirst(int calls) : IIncomingGrainCallFilter
    {
        readonly TaskCompletionSource _spoken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _calls;

        /// <summary>A silo does not end before its calls have.</summary>
        public void Speak() => _spoken.TrySetResult();

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.Grain is IMatchWorkerGrain && Interlocked.Increment(ref _calls) <= calls) { await _spoken.Task; }
            await context.Invoke();
        }
    }
}
