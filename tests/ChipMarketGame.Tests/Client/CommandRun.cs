using ChipMarketGame.Client;
using Spectre.Console;
using CommandLine = ChipMarketGame.Client.CommandLine;

namespace ChipMarketGame.Tests;

/// <summary>One command line run in this process: what it wrote and its exit code.</summary>
sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> Of(params string[] args) => Of(CancellationToken.None, args);

    public static Task<CommandRun> Of(CancellationToken stopped, params string[] args) => Of(Terminal.RedirectedWidth, args, stopped);

    /// <summary>In a terminal of so many columns.</summary>
    public static Task<CommandRun> Wide(int width, params string[] args) => Of(width, args, CancellationToken.None);

    static async Task<CommandRun> Of(int width, string[] args, CancellationToken stopped)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await new CommandLine(new Terminal(Console(output, width), Console(error, width))).Run(args, stopped);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    static IAnsiConsole Console(StringWriter writer, int width)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer)
            });
        console.Profile.Width = width;
        return console;
    }
}
