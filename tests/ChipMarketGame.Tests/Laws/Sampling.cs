using CsCheck;

namespace ChipMarketGame.Tests;

/// <summary>How laws are tried: on as many games as a change can wait for, and on 10,000 each with <c>CHIPMARKET_FULL=1</c>.</summary>
internal static class Sampling
{
    private const int Full = 10_000;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("CHIPMARKET_FULL") == "1";

    /// <summary>Holds many random games against a law; a game that breaks it is shrunk and shown.</summary>
    public static void Sample(this Gen<RandomGame> games, int count, Action<RandomGame> law) =>
        games.Sample(law, iter: IsFull ? Math.Max(count, Full) : count, print: game => game.Show());
}
