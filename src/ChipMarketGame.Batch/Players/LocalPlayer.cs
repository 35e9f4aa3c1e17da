using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Batch;

/// <summary>Plays on the cores of this machine, a game's memory per core.</summary>
/// <param name="seat">Makes the lineup of a game from the names of its strategies.</param>
public sealed class LocalPlayer(Tournament tournament, int hands, Func<Scenario, ImmutableArray<string>, Lineup> seat) : IMatchPlayer
{
    private readonly ConcurrentBag<(Referee Referee, int Hand)> _referees = [];
    private readonly ConcurrentDictionary<Referee, (ScheduledGame Game, long Since)> _atWork = [];

    /// <summary>With the strategies that the tournament knows.</summary>
    /// <param name="hands">How many games are played at once, at least 1.</param>
    public LocalPlayer(Tournament tournament, int hands) : this(
        tournament, hands, (scenario, names) => Lineup.Of(scenario, names, tournament.Own.Library))
    {
    }

    private int _handsTaken;

    /// <inheritdoc/>
    public int Hands => hands;

    /// <summary>Where the games in hand are noted; null where nobody can end the program but its user.</summary>
    public GamesInHand? InHand { get; init; }

    /// <inheritdoc/>
    public Task<ImmutableArray<ImmutableArray<SeatOutcome>>> Play(
        IReadOnlyList<ScheduledGame> games, CancellationToken cancellation) => Task.Run(
        () =>
        {
            if (!_referees.TryTake(out var seated))
            {
                seated = (new Referee(tournament.Scenario.Scenario, tournament.File.Failures), Interlocked.Increment(ref _handsTaken) - 1);
            }

            var (referee, hand) = seated;
            var outcomes = ImmutableArray.CreateBuilder<ImmutableArray<SeatOutcome>>(games.Count);
            foreach (var game in games)
            {
                cancellation.ThrowIfCancellationRequested();
                _atWork[referee] = (game, Stopwatch.GetTimestamp());
                InHand?.Begin(hand, game.Number);
                outcomes.Add(Play(referee, game));
            }

            InHand?.End(hand);
            _atWork.TryRemove(referee, out _);
            _referees.Add(seated);
            return outcomes.MoveToImmutable();
        },
        cancellation);

    /// <inheritdoc/>
    public IEnumerable<(ScheduledGame Game, int Seat)> Waiting(TimeSpan longerThan) =>
        from work in _atWork
        where Stopwatch.GetElapsedTime(work.Value.Since) >= longerThan
        select (work.Value.Game, work.Key.Asking.Seat);

    private ImmutableArray<SeatOutcome> Play(Referee referee, ScheduledGame game)
    {
        var (lineup, withdrawn) = (seat(tournament.Scenario.Scenario, game.Strategies), tournament.WithdrawnSeats(game));
        return game.HasRivals ? referee.PlayUncontaminated(lineup, game.Seed, withdrawn) : referee.Play(lineup, game.Seed, withdrawn);
    }
}
