namespace ChipMarketGame.Research;

/// <summary>How entrants are brought together.</summary>
public enum TournamentFormat
{
    /// <summary>Every entrant of a role plays the identical block, the other seats are the panel.</summary>
    Focal,

    /// <summary>Entrants meet each other in every seat by the line design.</summary>
    League,

    /// <summary>One strategy fills a role: all combinations.</summary>
    Capture,
}
