using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary><c>counterfactual</c>: what own silicon changes for a company and for the market.</summary>
internal sealed class CounterfactualCommand : Command, IHasExamples
{
    private const string Verb = "counterfactual";

    /// <summary>A year: whoever plans to the end has then another one before it.</summary>
    private const int LongerBy = 4;

    private readonly Terminal _terminal;
    private readonly Option<string> _scenario = Choices.Scenario();
    private readonly Option<string[]> _set = Settings.Option("Set a figure of the scenario, in both markets; may be repeated.");
    private readonly Option<int?> _quarters = GameLength.Option("the scenario has");
    private readonly Option<string?> _seat = new("--seat")
    {
        Description = "The company whose results are looked at; by default the GPU maker.", HelpName = "SEAT"
    };
    private readonly Option<int> _seeds = Choices.Seeds();
    private readonly Option<string?> _csv = Choices.Csv();
    private readonly Option<string?> _readme = MeasuredTable.Option(Verb);

    public CounterfactualCommand(Terminal terminal) : base(
        Verb,
        "Does the move away from GPUs hurt NVIDIA, or does the pie grow? A market against the same market in which own silicon is " +
        "forbidden, under the same seeds.")
    {
        _terminal = terminal;
        Add(_scenario);
        Add(_set);
        Add(_quarters);
        Add(_seat);
        Add(_seeds);
        Add(_csv);
        Add(_readme);
        SetAction((parsed, cancellation) => Task.Run(() => Ask(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket counterfactual", "20 seeds, paired differences with 95 % intervals, and whether they hang on where the game ends"),
        new("chipmarket counterfactual --seat broadcom --quarters 16", "what own silicon is worth to Broadcom, to the end of 2028"),
        new("chipmarket counterfactual --set demand.jevons=0.9 --seeds 100 --csv counterfactual.csv",
            "another demand, more seeds, and every figure in a file"),
    ];

    private int Ask(ParseResult parsed, CancellationToken cancellation)
    {
        var seeds = parsed.GetValue(_seeds);
        if (seeds < 2) { throw CommandFailedException.BadUsage("--seeds must be at least 2 here: an interval needs a spread."); }

        var market = Market(parsed).Tell(_terminal);
        var roster = market.Scenario.Roster;
        var seat = parsed.GetValue(_seat) is { } name ? SeatChoices.SeatNamed(market.Scenario, name, "--seat: ") : roster.GpuMaker;
        ResultFile.MustBeWritable(parsed.GetValue(_csv));
        MeasuredTable.MustHavePlace(parsed.GetValue(_readme), Verb);
        var longer = GameLength.Longer(market, LongerBy);
        var games = (longer is null ? 2 : 4) * seeds;
        var answer = Progress.Of(
            _terminal, $"Playing {games} games", games, played => OwnSiliconQuestion.Ask(
                OwnSiliconMarkets.Of(market), longer is null ? null : OwnSiliconMarkets.Of(longer), seat, seeds, played, cancellation));
        CounterfactualTable.Print(_terminal, market, answer);
        if (parsed.GetValue(_csv) is { } path)
        {
            ResultFile.Write(path, stream => CsvTable.Write(stream, CounterfactualTable.Columns, answer.Rows));
        }
        if (parsed.GetValue(_readme) is { } readme)
        {
            CounterfactualTable.WriteTo(readme, Verb, $"chipmarket {string.Join(' ', Told(parsed))}", answer);
        }

        return ExitCode.Ok;
    }

    /// <summary>The market with own silicon.</summary>
    private ScenarioFile Market(ParseResult parsed)
    {
        var market = ScenarioChoice.Load(parsed.GetRequiredValue(_scenario), parsed.GetValue(_set), parsed.GetValue(_quarters));
        return !market.Scenario.Asic.Forbidden
            ? market
            : throw CommandFailedException.BadUsage(
                $"Own silicon is forbidden in {market.Name} already ({OwnSiliconMarkets.Switch}): there is nothing to compare it with.");
    }

    /// <summary>The command without the file that its table goes into.</summary>
    private IEnumerable<string> Told(ParseResult parsed)
    {
        var readme = parsed.GetValue(_readme);
        return parsed.Tokens.Select(token => token.Value).Where(word => word != _readme.Name && word != readme).Select(ShellWord.Of);
    }
}
