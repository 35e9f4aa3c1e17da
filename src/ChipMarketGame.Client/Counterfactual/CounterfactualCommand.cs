using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary><c>counterfactual</c>: what own silicon changes for NVIDIA and for the market.</summary>
internal sealed class CounterfactualCommand : Command, IHasExamples
{
    private const string Verb = "counterfactual";

    private const string WithoutOwnSilicon = "no-asic";

    private readonly Terminal _terminal;
    private readonly Option<int> _seeds = Choices.Seeds();
    private readonly Option<string?> _csv = Choices.Csv();
    private readonly Option<string?> _readme = MeasuredTable.Option(Verb);

    public CounterfactualCommand(Terminal terminal) : base(
        Verb,
        $"Does the move away from GPUs hurt NVIDIA, or does the pie grow? {ScenarioChoice.Opening} against {WithoutOwnSilicon}, where " +
        $"own silicon is forbidden, under the same seeds.")
    {
        _terminal = terminal;
        Add(_seeds);
        Add(_csv);
        Add(_readme);
        SetAction((parsed, cancellation) => Task.Run(() => Ask(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket counterfactual", "20 seeds, paired differences with 95 % intervals"),
        new("chipmarket counterfactual --seeds 100 --csv counterfactual.csv", "more seeds, and every seed's values"),
    ];

    private int Ask(ParseResult parsed, CancellationToken cancellation)
    {
        var seeds = parsed.GetValue(_seeds);
        if (seeds < 2) { throw CommandFailedException.BadUsage("--seeds must be at least 2 here: an interval needs a spread."); }

        var (factual, counterfactual) =
            (ScenarioFile.BuiltIn(ScenarioChoice.Opening).Scenario, ScenarioFile.BuiltIn(WithoutOwnSilicon).Scenario);
        ResultFile.MustBeWritable(parsed.GetValue(_csv));
        MeasuredTable.MustHavePlace(parsed.GetValue(_readme), Verb);
        var answer = Progress.Of(
            _terminal, $"Playing {2 * seeds} games", 2 * seeds,
            played => OwnSiliconQuestion.Ask(factual, counterfactual, seeds, played, cancellation));
        CounterfactualTable.Print(_terminal, answer);
        if (parsed.GetValue(_csv) is { } path)
        {
            ResultFile.Write(path, stream => CsvTable.Write(stream, CounterfactualTable.Columns, answer.Comparisons));
        }
        if (parsed.GetValue(_readme) is { } readme)
        {
            CounterfactualTable.WriteTo(readme, Verb, $"chipmarket {Verb} --seeds {seeds}", answer);
        }

        return ExitCode.Ok;
    }
}
