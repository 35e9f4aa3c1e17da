namespace ChipMarketGame.Contracts;

/// <summary>What a game is for.</summary>
public enum GameKind
{
    /// <summary>Strategies play for whoever looks in; the host opens the next when it ends.</summary>
    Demonstration,

    /// <summary>Strategies play a game that somebody asked for.</summary>
    Exhibition,

    /// <summary>People play, with strategies in the seats that they leave.</summary>
    Class,
}
