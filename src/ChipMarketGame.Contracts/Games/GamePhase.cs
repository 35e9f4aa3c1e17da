namespace ChipMarketGame.Contracts;

/// <summary>Where a game stands.</summary>
public enum GamePhase
{
    /// <summary>The sheets of a quarter are open.</summary>
    Deciding,

    /// <summary>The last quarter is closed.</summary>
    Ended,

    /// <summary>A replay did not give what the journal says: the game can be read up to there and is not played on.</summary>
    Quarantined,
}
