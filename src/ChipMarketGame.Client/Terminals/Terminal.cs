using System.Text;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>Where a verb writes: what was asked for, and what went wrong.</summary>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error)
{
    /// <summary>Columns when nobody looks: a table keeps one line per row, so that other programs can read it.</summary>
    public const int RedirectedWidth = 200;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(Of(Console.Out, Console.IsOutputRedirected), Of(Console.Error, Console.IsErrorRedirected));
    }

    private static IAnsiConsole Of(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected) { console.Profile.Width = RedirectedWidth; }

        return console;
    }

    /// <summary>A plain line, whatever characters it holds; long lines are left to the terminal.</summary>
    public void Line(string text = "") => Out.Profile.Out.Writer.WriteLine(text);

    /// <summary>A plain line to standard error; where nobody can be told, the exit code has to do.</summary>
    public void Fault(string text)
    {
        try
        {
            Error.Profile.Out.Writer.WriteLine(text);
        }
        catch (IOException)
        {
            return;
        }
    }
}
