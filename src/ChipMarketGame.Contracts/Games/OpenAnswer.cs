using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>The answer to a request for a game: the game, or what was wrong with the request.</summary>
[GenerateSerializer, Immutable, Alias("open-answer")]
public sealed record OpenAnswer(GameSnapshot? Game, ImmutableArray<RequestProblem> Problems)
{
    public OpenAnswer(GameSnapshot game) : this(game, [])
    {
    }

    public OpenAnswer(params ImmutableArray<RequestProblem> problems) : this(null, problems)
    {
    }
}
