using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>Work that lasts, with a bar that shows how far it is: on standard error, so that output can be piped.</summary>
internal static class Progress
{
    /// <param name="count">How many pieces the work has.</param>
    /// <param name="work">Does it, and calls what it is given after each piece.</param>
    public static T Of<T>(Terminal terminal, string name, int count, Func<Action, T> work)
    {
        if (!terminal.Error.Profile.Out.IsTerminal) { return work(() => { }); }

        return terminal.Error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask(Markup.Escape(name), maxValue: count);
                return work(() => task.Increment(1));
            });
    }
}
