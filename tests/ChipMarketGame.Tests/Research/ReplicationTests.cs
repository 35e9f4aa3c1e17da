using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ReplicationTests
{
    static readonly Scenario Opening = ScenarioFile.BuiltIn("seed-2025").Scenario;

    [Fact]
    public void Games_on_many_threads_are_the_games_of_a_plain_loop()
    {
        var seeds = Replications.Seeds(6);

        var together = Replications.Over(seeds, seed => PlayedGame.Play(Opening, Lineup.Reference(Opening), seed).Scores);

        Assert.Equal(seeds.Select(seed => PlayedGame.Play(Opening, Lineup.Reference(Opening), seed).Scores), together);
    }

    [Fact]
    public void Each_game_is_reported_once_when_it_is_done()
    {
        var played = 0;

        Replications.Over(Replications.Seeds(50), seed => seed, () => Interlocked.Increment(ref played));

        Assert.Equal(50, played);
    }

    [Fact]
    public void A_cancelled_batch_stops() =>
        Assert.ThrowsAny<OperationCanceledException>(
            () => Replications.Over(Replications.Seeds(5), seed => seed, cancellation: new CancellationToken(canceled: true)));
}
