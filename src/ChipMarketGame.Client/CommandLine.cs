using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>All verbs, and what is the same for each: help, exit codes, sentences instead of stack traces.</summary>
internal sealed class CommandLine
{
    private readonly Terminal _terminal;
    private readonly RootCommand _root;

    public CommandLine(Terminal terminal)
    {
        _terminal = terminal;
        _root = new RootCommand("ChipMarketGame: eleven companies, their GPUs and their own AI chips, quarter by quarter.")
        {
            new WatchCommand(terminal),
            new RunCommand(terminal),
            new ReplayCommand(terminal),
            new ScenarioCommand(terminal),
            new StrategiesCommand(terminal),
            new CalibrateCommand(terminal),
            new CounterfactualCommand(terminal),
            new CompareCommand(terminal),
            new BalanceCommand(terminal),
            new TournamentCommand(terminal),
            new LearnCommand(terminal),
            new VerifyCommand(terminal),
            new BackupCommand(terminal),
            new RestoreCommand(terminal),
            new ExportCommand(terminal),
        };
        foreach (var help in _root.Options.OfType<HelpOption>()) { help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!); }
    }

    /// <summary>Runs one command line and returns the exit code.</summary>
    public async Task<int> Run(string[] args, CancellationToken cancellation = default)
    {
        var parsed = _root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) { _terminal.Fault(error.Message); }

            return Hint(parsed);
        }

        try
        {
            var output = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = _terminal.Out.Profile.Out.Writer, Error = _terminal.Error.Profile.Out.Writer };
            var code = await parsed.InvokeAsync(output, cancellation);
            return args.Length == 0 ? ExitCode.BadUsage : code;
        }
        catch (CommandFailedException failed)
        {
            foreach (var sentence in failed.Sentences) { _terminal.Fault(sentence); }

            return failed.ExitCode == ExitCode.BadUsage ? Hint(parsed) : failed.ExitCode;
        }
        catch (ScenarioException scenario)
        {
            foreach (var fault in scenario.Faults) { _terminal.Fault(fault.Sentence); }

            return ExitCode.BadUsage;
        }
        catch (TournamentFileException tournament)
        {
            foreach (var fault in tournament.Faults) { _terminal.Fault(fault.Sentence); }

            return ExitCode.BadUsage;
        }
        catch (OperationCanceledException)
        {
            _terminal.Fault("Stopped.");
            return ExitCode.No;
        }
    }

    private int Hint(ParseResult parsed)
    {
        var names = parsed.CommandResult is { Command: not RootCommand } verb ? $"chipmarket {Path(verb)}" : "chipmarket";
        _terminal.Fault($"See {names} --help.");
        return ExitCode.BadUsage;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult verb) =>
        verb.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent ? $"{Path(parent)} {verb.Command.Name}" : verb.Command.Name;
}
