using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>Work that lasts, with a bar that shows how far it is: on standard error, so that output can be piped.</summary>
internal static class Progress
{
    /// <param name="count">How many pieces the work has.</param>
    /// <param name="work">Does it, and calls what it is given after each piece.</param>
    public static T Of<T>(Terminal terminal, string name, int count, Func<Action, T> work) =>
        Of(terminal, name, (double)count, more => work(() => more(1)));

    /// <param name="work">Does it, and tells what it is given how many pieces more are done.</param>
    /// <inheritdoc cref="Of{T}(Terminal, string, int, Func{Action, T})" path="/param"/>
    public static T Of<T>(Terminal terminal, string name, double count, Func<Action<int>, T> work)
    {
        if (!terminal.Error.Profile.Out.IsTerminal) { return work(_ => { }); }

        return Bar(terminal).Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(name), maxValue: count);
            return work(more => task.Increment(more));
        });
    }

    /// <param name="count">How many pieces the work has.</param>
    /// <param name="work">Does it, and tells what it is given how many pieces more are done.</param>
    public static Task<T> OfAsync<T>(Terminal terminal, string name, double count, Func<Action<long>, Task<T>> work)
    {
        if (!terminal.Error.Profile.Out.IsTerminal) { return work(_ => { }); }

        return Bar(terminal).StartAsync(progress =>
        {
            var task = progress.AddTask(Markup.Escape(name), maxValue: count);
            return work(more => task.Increment(more));
        });
    }

    private static Spectre.Console.Progress Bar(Terminal terminal) => terminal.Error.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
}
