using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChipMarketGame.Batch;

/// <summary>Plays on the cores of this machine.</summary>
/// <param name="hands">How many parts are played at once, at least 1.</param>
/// <param name="play">Plays a game and tells what is kept of it. Called from several threads at once.</param>
public sealed class ThreadPlayer<TGame, TRow>(int hands, Func<TGame, IEnumerable<TRow>> play) : IPlayer<TGame, TRow>
    where TGame : notnull
{
    private readonly ConcurrentDictionary<IReadOnlyList<TGame>, (TGame Game, long Since)> _atWork = [];

    /// <inheritdoc/>
    public int Hands => hands;

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<TRow>> Play(IReadOnlyList<TGame> games, CancellationToken cancellation) =>
        Task.Run<IReadOnlyCollection<TRow>>(
        () =>
        {
            var rows = new List<TRow>();
            try
            {
                foreach (var game in games)
                {
                    cancellation.ThrowIfCancellationRequested();
                    _atWork[games] = (game, Stopwatch.GetTimestamp());
                    rows.AddRange(play(game));
                }
            }
            finally
            {
                _atWork.TryRemove(games, out _);
            }

            return rows;
        },
        cancellation);

    /// <inheritdoc/>
    public string? Overdue(TimeSpan longerThan)
    {
        foreach (var (game, since) in _atWork.Values)
        {
            if (Stopwatch.GetElapsedTime(since) >= longerThan)
            {
                return string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{game} has not ended after {longerThan.TotalSeconds:0.##} s. What was played before is kept; resume when it is " +
                    $"mended.");
            }
        }

        return null;
    }
}
