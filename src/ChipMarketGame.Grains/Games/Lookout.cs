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

    /// <summary>Looks out for a game until <see cref="Leave"/>.</summary>
    /// <param name="isNews">Whether the game in memory does not know that yet; asked from any thread.</param>
    /// <param name="tell">Has the game compare itself with the journal; called from any thread, and again until nothing is news.</param>
    public Seen Join(GameId game, Predicate<GameGlance> isNews, Action tell) => _games[game] = new Seen(isNews, tell);

    public void Leave(GameId game, Seen seen) => _games.TryRemove(KeyValuePair.Create(game, seen));

    /// <summary>Looks once, and tells those games of which the journal has news: all others are left alone.</summary>
    public async Task Look(CancellationToken stopping)
    {
        foreach (var games in _games.Keys.Chunk(AtOnce)) { await Look(games, stopping); }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Sweep / 2);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
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
            if (_games.TryGetValue(glance.Game, out var seen)) { seen.Take(glance); }
        }
    }

    /// <summary>A game in memory, and the last glance at it.</summary>
    internal sealed class Seen(Predicate<GameGlance> isNews, Action tell)
    {
        private volatile GameGlance? _glance;

        /// <summary>Null before the first.</summary>
        public GameGlance? Glance => _glance;

        public void Take(GameGlance glance)
        {
            _glance = glance;
            if (isNews(glance)) { tell(); }
        }
    }
}
