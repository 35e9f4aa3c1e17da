namespace ChipMarketGame.Contracts;

/// <summary>Where a game stands.</summary>
public enum GamePhase
{
    /// <summary>People take their seats; the first quarter has not begun.</summary>
    Lobby,

    /// <summary>The sheets of a quarter are open.</summary>
    Deciding,

    /// <summary>The last quarter is closed.</summary>
    Ended,

    /// <summary>A replay did not give what the journal says: the game can be read up to there and is not played on.</summary>
    Quarantined,
}

public static class GamePhases
{
    /// <summary>Whether nothing happens in the game any more.</summary>
    public static bool IsOver(this GamePhase phase) => phase is GamePhase.Ended or GamePhase.Quarantined;
}
