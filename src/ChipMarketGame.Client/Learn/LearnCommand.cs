using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary><c>learn</c>: finds the settings of the strategy <c>learned</c> anew.</summary>
internal sealed class LearnCommand : Command, IHasExamples
{
    private const int FewestMixes = 3;

    private readonly Terminal _terminal;
    private readonly Option<string> _role = new("--role")
    {
        Description = "Role to learn for.", HelpName = SeatChoices.RoleValues, Required = true
    };
    private readonly Option<string> _scenario = Choices.Scenario();
    private readonly Option<string[]> _set = Settings.Option("Set a figure of the scenario; may be repeated.");
    private readonly Option<int?> _quarters = GameLength.Option("the scenario has");
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Seed of the evolution strategy.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = Choices.Seed
    };
    private readonly Option<int> _generations = new("--generations")
    {
        Description = "Generations to breed.",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
        CustomParser = result => Choices.Whole(result, 1, 100_000)
    };
    private readonly Option<int> _population = new("--population")
    {
        Description = "Offspring per generation.",
        HelpName = "N",
        DefaultValueFactory = _ => 12,
        CustomParser = result => Choices.Whole(result, 4, 1000)
    };
    private readonly Option<int> _seeds = new("--seeds")
    {
        Description = "Games per seat and mix: seeds 1 to this number.",
        HelpName = "N",
        DefaultValueFactory = _ => 8,
        CustomParser = result => Choices.Whole(result, 2, 1000)
    };
    private readonly Option<string[]> _mixes = new("--mix")
    {
        Description = "Rivals to train against; give at least three, or none for all.",
        HelpName = string.Join('|', TrainingMix.All.Select(mix => mix.Name)), DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _knobs = new("--knobs")
    {
        Description = "What is learned: one number a knob, or one for each phase of the game and what shortage and slack add to it.",
        HelpName = "constant|schedule",
        DefaultValueFactory = _ => "constant",
    };
    private readonly Option<int?> _minutes = new("--minutes")
    {
        Description = "Stop after this time at the latest, where --generations has not been reached.",
        HelpName = "N",
        CustomParser = result => Choices.Whole(result, 1, 1440),
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder for the settings and the training record.", HelpName = "FOLDER"
    };

    public LearnCommand(Terminal terminal) : base("learn", "Find the settings of the strategy learned anew, by an evolution strategy.")
    {
        _terminal = terminal;
        _role.MustBeAmong([.. SeatChoices.RoleNames]);
        _mixes.MustBeAmong([.. TrainingMix.All.Select(mix => mix.Name)]);
        _knobs.MustBeAmong("constant", "schedule");
        foreach (var option in new Option[]
            { _role, _knobs, _scenario, _set, _quarters, _seed, _generations, _minutes, _population, _seeds, _mixes, _out })
        {
            Add(option);
        }

        SetAction((parsed, cancellation) => Task.Run(() => Learn(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket learn --role gpu-maker", "the settings that come with the game, found again"),
        new("chipmarket learn --role designer --seed 7 --generations 60 --out trained",
            "another search, with learned-designer.json and .csv kept in a folder"),
        new("chipmarket learn --role gpu-maker --knobs schedule --generations 400 --minutes 10 --out trained",
            "a value for each phase of the game and state of supply, kept as learned-schedule-gpu-maker.json"),
        new("chipmarket run --own trained/learned-designer.json --seat broadcom=learned-designer",
            "what it found plays under the name of its file, in compare and tournament too"),
    ];

    private int Learn(ParseResult parsed, CancellationToken cancellation)
    {
        var names = parsed.GetRequiredValue(_mixes);
        ImmutableArray<TrainingMix> mixes = [.. TrainingMix.All.Where(mix => names.Length == 0 || names.Contains(mix.Name))];
        if (mixes.Length < FewestMixes)
        {
            throw CommandFailedException.BadUsage(
                $"--mix must be given at least {FewestMixes} times with different names, or not at all; {mixes.Length} is too few to " +
                $"learn anything general.");
        }

        var folder = parsed.GetValue(_out);
        if (folder is not null) { Create(folder); }
        var training = new Training(
            ScenarioChoice.Load(
                parsed.GetRequiredValue(_scenario), parsed.GetValue(_set), parsed.GetValue(_quarters)).Tell(_terminal).Scenario,
            SeatChoices.RoleNamed(parsed.GetRequiredValue(_role))!.Value,
            parsed.GetValue(_seed), parsed.GetValue(_generations), parsed.GetValue(_population), parsed.GetValue(_seeds), mixes,
            Form: Enum.Parse<KnobForm>(parsed.GetRequiredValue(_knobs), ignoreCase: true));
        if (Leanings.For(training.Role, training.Form).IsEmpty)
        {
            throw CommandFailedException.BadUsage($"The role {SeatChoices.NameOf(training.Role)} has no knobs: there is nothing to learn.");
        }

        var result = Progress.Of(
            _terminal, $"Breeding {training.Generations} generations", training.Generations,
            bred => Run(training, _ => bred(), Until(parsed.GetValue(_minutes)), cancellation));
        Print(result);
        if (folder is not null)
        {
            Keep(result, folder);
            _terminal.Line(
                $"It plays with --own {FileOf(result, folder)}.json, under the name {Path.GetFileName(FileOf(result, folder))}.");
        }

        return ExitCode.Ok;
    }

    /// <summary>Whether so many minutes have gone since it was made; null where there is no such limit.</summary>
    private static Func<bool>? Until(int? minutes)
    {
        if (minutes is null) { return null; }
        var started = Stopwatch.GetTimestamp();
        return () => Stopwatch.GetElapsedTime(started) >= TimeSpan.FromMinutes(minutes.Value);
    }

    private static TrainingResult Run(
        Training training, Action<TrainingGeneration> bred, Func<bool>? enough, CancellationToken cancellation)
    {
        try
        {
            return training.Run(bred, enough, cancellation);
        }
        catch (NoSpreadException nothing)
        {
            throw CommandFailedException.Failed($"With {training.Scenario.Name} nothing can be learned. {nothing.Message}", nothing);
        }
    }

    private void Print(TrainingResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("knob", "range", "reference", "learned");
        foreach (var (knob, value) in Leanings.For(result.Training.Role, result.Training.Form).Zip(result.Settings))
        {
            table.AddRow(knob.Name, Text($"{knob.Low} to {knob.High}"), Text($"{knob.Start}"), Text($"{value}"));
        }

        _terminal.Write(table);
        _terminal.Line(Text(
            $"Mean advantage over the reference, in standard deviations of its scores: {result.Trained:F2} in the games trained on,"));
        _terminal.Line(Text(
            $"{result.UnseenSeeds:F2} against the same rivals under seeds never seen, {result.UnseenMix:F2} against rivals never seen."));
    }

    private static void Keep(TrainingResult result, string folder)
    {
        var path = FileOf(result, folder);
        ResultFile.Write(path + ".json", stream => stream.Write(Encoding.UTF8.GetBytes(result.Json())));
        ResultFile.Write(path + ".csv", stream => stream.Write([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(result.Csv())]));
    }

    private static string FileOf(TrainingResult result, string folder) =>
        Path.Combine(folder, LearnedSettings.FileOf(result.Training.Role, result.Training.Form));

    private static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandFailedException.Failed($"{folder} cannot be written: {FileFault.Reason(fault)}", fault);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
