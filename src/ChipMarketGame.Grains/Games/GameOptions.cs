namespace ChipMarketGame.Grains;

/// <summary>How games are run.</summary>
public sealed class GameOptions
{
    /// <summary>
    /// How long a company may think before it plays its standing orders. A game at a faster pace waits that long for who is late,
    /// so that a busy machine silences no strategy.
    /// </summary>
    public TimeSpan DecisionTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a silo looks for open games that nobody plays on, and a game whether the journal is ahead of it.</summary>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(5);
}
