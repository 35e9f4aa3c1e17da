using System.Collections.Concurrent;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChipMarketGame.Grains;

/// <summary>
/// Glances at the journal for all games of this silo together, in few questions: thousands of games that each asked for themselves kept
/// everybody else from the journal.
/// </summary>
internal sealed class Lookout(IJournalReader journal, IOptions<GameOptions> options, ILogger<Lookout> log) : BackgroundService
{
    /// <summary>Games in one question.</summary>
    private const int AtOnce = 500;

    private readonly ConcurrentDictionary<GameId, Seen> _games = [];

    /// <summary>How many games it looks out for.</summary>
    public int Count => _games.Count;

    /// <summary>Half of the time in which a game has to notice: it looks here as often.</summary>
    public static TimeSpan Every(GameOptions options) => options.Sweep / 2;

    /// <summary>Looks out for a game until <see cref="Leave"/>.</summary>
    public Seen Join(GameId game) => _games[game] = new Seen();

    public void Leave(GameId game, Seen seen) => _games.TryRemove(KeyValuePair.Create(game, seen));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every(options.Value));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var games in _games.Keys.Chunk(AtOnce)) { await Look(games, stoppingToken); }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // What cannot be asked has told nothing; the next look may learn it.
                Log.LookoutFailed(log, failure);
            }
        }
    }

    private async Task Look(GameId[] games, CancellationToken stopping)
    {
        foreach (var glance in await journal.Glance(games, stopping))
        {
            if (_games.TryGetValue(glance.Game, out var seen)) { seen.Glance = glance; }
        }
    }

    /// <summary>The last glance at one game; null before the first.</summary>
    internal sealed class Seen
    {
        private volatile GameGlance? _glance;

        public GameGlance? Glance
        {
            get => _glance;
            set => _glance = value;
        }
    }
}
