using CsCheck;

namespace ChipMarketGame.Tests;

/// <summary>How laws are tried.</summary>
internal static class Sampling
{
    /// <summary>Holds many random games against a law; a game that breaks it is shrunk and shown.</summary>
    public static void Sample(this Gen<RandomGame> games, int count, Action<RandomGame> law) => games.Sample(law, iter: count, print: game => game.Show());
}
