namespace ChipMarketGame.Contracts;

/// <summary>A game of a tournament, played again.</summary>
/// <param name="Recorded">Hash of the state that the results say it ended in.</param>
/// <param name="Replayed">Hash of the state that it ended in now.</param>
public sealed record TournamentGame(GameSnapshot Game, ulong Seed, string Recorded, string Replayed)
{
    public bool IsSame => Recorded == Replayed;
}
