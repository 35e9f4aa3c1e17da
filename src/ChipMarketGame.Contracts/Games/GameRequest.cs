using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What a new game shall be.</summary>
/// <param name="Scenario">Name of a built-in scenario; ignored if a document is given.</param>
/// <param name="Document">A whole scenario document, or null.</param>
/// <param name="Seats">Strategy by company id; seats left out are played by the reference strategy.</param>
/// <param name="SecondsPerQuarter">0 is as fast as possible, in a class without a limit; otherwise <see cref="Shortest"/> to
/// <see cref="Longest"/>.</param>
/// <param name="Class">Who else may play; null if strategies play alone.</param>
[GenerateSerializer, Immutable, Alias("game-request")]
public sealed record GameRequest(
    string Scenario,
    ulong Seed,
    ImmutableDictionary<string, string> Seats,
    double SecondsPerQuarter = 0,
    GameKind Kind = GameKind.Exhibition,
    LuckMode Luck = LuckMode.Drawn,
    string? Document = null,
    ClassRequest? Class = null)
{
    /// <summary>Least seconds per quarter above 0.</summary>
    public const double Shortest = 0.1;

    /// <summary>Most seconds per quarter: a week.</summary>
    public const double Longest = 604_800;

    /// <summary>A game with the reference strategy in every seat.</summary>
    public GameRequest(string scenario, ulong seed) : this(scenario, seed, ImmutableDictionary<string, string>.Empty)
    {
    }
}
