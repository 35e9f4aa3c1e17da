using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>Many games with a bar that shows how far they are.</summary>
internal static class Games
{
    /// <param name="count">How many games will be played.</param>
    /// <param name="play">Plays them, and calls what it is given after each.</param>
    public static T Play<T>(Terminal terminal, int count, Func<Action, T> play) => terminal.Out.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(progress =>
        {
            var task = progress.AddTask($"Playing {count} games", maxValue: count);
            return play(() => task.Increment(1));
        });
}
