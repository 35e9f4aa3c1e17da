using System.Globalization;
using ChipMarketGame.Client;

namespace ChipMarketGame.Benchmarks;

/// <summary>The batch loop against the same games as a C++ program, one core each in turn; both in processor time.</summary>
internal static class BatchAgainstKernel
{
    private const int ComparedGames = 300, GamesARound = 1000;
    private const double SecondsARound = 0.25;

    public static Ratio Measure(Kernel kernel)
    {
        var batch = new Batch();
        return Ratio.InTurn(
            "batch, one core / the rules in C++, one core", "games/s", () => batch.GamesPerProcessorSecond(GamesARound),
            () => kernel.GamesPerProcessorSecond(SecondsARound), 0.5);
    }

    /// <summary>A race between two different games would say nothing.</summary>
    /// <exception cref="CommandFailedException">They do not play the same games.</exception>
    public static void Compare(Kernel kernel)
    {
        var (theirs, match) = (kernel.Scores(ComparedGames), new Batch().Match);
        for (var game = 0; game < ComparedGames; game++)
        {
            match.Restart((ulong)game + 1);
            match.Play();
            var ours = string.Join(
                ' ', match.Game.Scores().Select(score => score.NetPresentValue.Count.ToString(CultureInfo.InvariantCulture)));
            if (game >= theirs.Length || ours != theirs[game])
            {
                throw CommandFailedException.Failed($"--kernel: seed {game + 1} has other scores there than here.");
            }
        }

        Console.WriteLine($"The scores of seeds 1 to {ComparedGames} equal those of the C++ program to the dollar in all seats.");
    }
}
