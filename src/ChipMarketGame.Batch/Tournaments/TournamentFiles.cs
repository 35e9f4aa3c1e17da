namespace ChipMarketGame.Batch;

/// <summary>Names of the files in a tournament's folder; those of the games are <see cref="ResultParts.NameOf"/>.</summary>
public static class TournamentFiles
{
    /// <summary>What was played, from what and with what, and the hash of every file.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The tournament file as it was given.</summary>
    public const string Tournament = "tournament.yaml";

    /// <summary>The scenario's whole document.</summary>
    public const string Scenario = "scenario.json";

    /// <summary>The panel that scores are measured by.</summary>
    public const string Panel = "panel.json";

    /// <summary>The folder explained to people.</summary>
    public const string Guide = "README.md";

    /// <summary>What every column of every table means.</summary>
    public const string Dictionary = "data-dictionary.csv";

    /// <summary>Ranks with intervals.</summary>
    public const string StandingsTable = "standings.csv";

    /// <summary>Ranks with intervals, every pair and, of a capture, every payoff; also while it is played.</summary>
    public const string Standings = "standings.json";

    /// <summary>Advantage seat by seat.</summary>
    public const string Seats = "seats.csv";

    /// <summary>Payoff of every combination of a capture.</summary>
    public const string Payoffs = "payoffs.csv";

    /// <summary>What the theory of games says of a capture's payoffs.</summary>
    public const string Equilibria = "equilibria.csv";

    /// <summary>Every game's seats as one table, where the tournament file asks for it.</summary>
    public const string Games = "games.csv";

    /// <summary>Standings, charts and method on one page.</summary>
    public const string Report = "report.html";

    /// <summary>Numbers of the games in hand.</summary>
    internal const string InHand = ".in-hand";

    /// <summary>What a tournament is played from: none of it may change while it is played.</summary>
    internal static readonly string[] Origins = [Tournament, Scenario, Panel];

    /// <summary>What explains a folder from its beginning on, so that even an interrupted one can be read.</summary>
    internal static readonly string[] Guides = [Guide, Dictionary];
}
