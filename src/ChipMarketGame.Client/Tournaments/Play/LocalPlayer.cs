using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>Plays on the cores of this machine, a game's memory per core.</summary>
/// <param name="seat">Makes the lineup of a game from the names of its strategies.</param>
internal sealed class LocalPlayer(Tournament tournament, int hands, Func<Scenario, ImmutableArray<string>, Lineup> seat) : IMatchPlayer
{
    private readonly ConcurrentBag<Referee> _referees = [];
    private readonly ConcurrentDictionary<Referee, (ScheduledGame Game, long Since)> _atWork = [];

    public LocalPlayer(Tournament tournament, int hands) : this(tournament, hands, (scenario, names) => Lineup.Of(scenario, names, tournament.Own.Library))
    {
    }

    public int Hands => hands;

    public Task<ImmutableArray<ImmutableArray<SeatOutcome>>> Play(IReadOnlyList<ScheduledGame> games, CancellationToken cancellation) => Task.Run(
        () =>
        {
            if (!_referees.TryTake(out var referee)) { referee = new Referee(tournament.Scenario.Scenario, tournament.File.Failures); }

            var outcomes = ImmutableArray.CreateBuilder<ImmutableArray<SeatOutcome>>(games.Count);
            foreach (var game in games)
            {
                cancellation.ThrowIfCancellationRequested();
                _atWork[referee] = (game, Stopwatch.GetTimestamp());
                outcomes.Add(Play(referee, game));
            }

            _atWork.TryRemove(referee, out _);
            _referees.Add(referee);
            return outcomes.MoveToImmutable();
        },
        cancellation);

    public (ScheduledGame Game, int Seat)? Overdue(TimeSpan patience)
    {
        foreach (var (referee, (game, since)) in _atWork)
        {
            if (Stopwatch.GetElapsedTime(since) > patience) { return (game, referee.Asking.Seat); }
        }

        return null;
    }

    private ImmutableArray<SeatOutcome> Play(Referee referee, ScheduledGame game)
    {
        var (lineup, withdrawn) = (seat(tournament.Scenario.Scenario, game.Strategies), tournament.WithdrawnSeats(game));
        return game.HasRivals ? referee.PlayUncontaminated(lineup, game.Seed, withdrawn) : referee.Play(lineup, game.Seed, withdrawn);
    }
}
