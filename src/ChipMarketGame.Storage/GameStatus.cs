namespace ChipMarketGame.Storage;

/// <summary>Whether a game takes more events.</summary>
public enum GameStatus
{
    Open,
    Ended,
}
