using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>All verbs, and what is the same for each: help, exit codes, sentences instead of stack traces.</summary>
internal sealed class CommandLine
{
    /// <summary>A word that begins with @ is that word: entrants and companies may be called so.</summary>
    private static readonly ParserConfiguration Words = new() { ResponseFileTokenReplacer = null };

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
            new PeopleCommand(terminal),
            new EraseCommand(terminal),
        };
        foreach (var help in _root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        }
    }

    /// <summary>Runs one command line and returns the exit code.</summary>
    public async Task<int> Run(string[] args, CancellationToken cancellation = default)
    {
        if (args.FirstOrDefault(word => word.Contains('\0', StringComparison.Ordinal)) is { } broken)
        {
            _terminal.Fault($"No word may hold the character of number 0, as {broken.Replace('\0', '␀')} does.");
            return ExitCode.BadUsage;
        }

        // What the library takes before the verb, for completion and to look into its parser, is no part of this program.
        if (args is [['[', .., ']'] directive, ..])
        {
            _terminal.Fault($"Unrecognized command or argument '{directive}'.");
            _terminal.Fault("See chipmarket --help.");
            return ExitCode.BadUsage;
        }

        var parsed = _root.Parse(args.Length == 0 ? ["--help"] : args, Words);
        var isHelp = parsed.Action is not ParseErrorAction && parsed.Action != parsed.CommandResult.Command.Action;
        if (!isHelp && MisspeltWords.In(parsed) is { Count: > 0 } misspelt)
        {
            foreach (var sentence in misspelt) { _terminal.Fault(sentence); }

            return Hint(parsed);
        }

        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) { _terminal.Fault(error.Message); }

            return Hint(parsed);
        }

        if (!isHelp && Blank(parsed.CommandResult) is { Length: > 0 } blank)
        {
            foreach (var name in blank) { _terminal.Fault($"{name} must not be empty."); }

            return Hint(parsed);
        }

        try
        {
            var output = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false, Output = _terminal.Out.Profile.Out.Writer, Error = _terminal.Error.Profile.Out.Writer
            };
            var code = await parsed.InvokeAsync(output, cancellation);
            return args.Length == 0 ? ExitCode.BadUsage : code;
        }
        catch (Exception fault)
        {
            return Tell(parsed, Cause(fault));
        }
    }

    /// <summary>Arguments and options that were given a word with nothing in it, as a shell leaves of a variable that is not set.</summary>
    private static string[] Blank(CommandResult command) =>
    [
        .. command.Children.Where(child => child.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            .Select(child => child switch
            {
                OptionResult option => option.Option.Name,
                ArgumentResult argument => argument.Argument.Name,
                _ => "A word",
            }),
    ];

    /// <summary>What happened, without what carried it here from another thread.</summary>
    private static Exception Cause(Exception fault) => fault is AggregateException { InnerException: { } inner } ? Cause(inner) : fault;

    private int Tell(ParseResult parsed, Exception fault)
    {
        switch (fault)
        {
            case CommandFailedException failed:
                foreach (var sentence in failed.Sentences) { _terminal.Fault(sentence); }

                return failed.ExitCode == ExitCode.BadUsage ? Hint(parsed) : failed.ExitCode;
            case BatchException batch:
                foreach (var sentence in batch.Sentences) { _terminal.Fault(sentence); }

                return batch.IsMisuse ? Hint(parsed) : ExitCode.No;
            case ScenarioException scenario:
                foreach (var sentence in scenario.Faults.Select(each => each.Sentence)) { _terminal.Fault(sentence); }

                return ExitCode.BadUsage;
            case TournamentFileException tournament:
                foreach (var sentence in tournament.Faults.Select(each => each.Sentence)) { _terminal.Fault(sentence); }

                return ExitCode.BadUsage;
            case OperationCanceledException:
                _terminal.Fault("Stopped.");
                return ExitCode.No;
            case IOException or UnauthorizedAccessException:
                _terminal.Fault(fault.Message);
                return ExitCode.No;
            default:
                _terminal.Fault(OwnFault.Sentence(fault));
                if (OwnFault.IsTraced) { _terminal.Fault(fault.ToString()); }

                return ExitCode.No;
        }
    }

    private int Hint(ParseResult parsed)
    {
        var names = parsed.CommandResult is { Command: not RootCommand } verb ? $"chipmarket {Path(verb)}" : "chipmarket";
        _terminal.Fault($"See {names} --help.");
        return ExitCode.BadUsage;
    }

    private static string Path(CommandResult verb) =>
        verb.Parent is CommandResult { Command: not RootCommand } parent ? $"{Path(parent)} {verb.Command.Name}" : verb.Command.Name;
}
