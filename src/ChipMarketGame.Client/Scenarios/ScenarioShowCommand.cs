using System.CommandLine;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary><c>scenario show</c>.</summary>
internal sealed class ScenarioShowCommand : Command, IHasExamples
{
    private static readonly JsonSerializerOptions Indented = new(CanonicalJson.Plain) { WriteIndented = true };

    private readonly Terminal _terminal;
    private readonly Argument<string> _name = new("NAME") { Description = "Built-in scenario or a scenario file." };
    private readonly Option<bool> _figures = new("--figures") { Description = "Every figure with its unit, kind, note and source." };
    private readonly Option<bool> _json = new("--json") { Description = "The whole document, which can be edited and played." };

    public ScenarioShowCommand(Terminal terminal) : base("show", "Show one scenario.")
    {
        _terminal = terminal;
        Add(_name);
        Add(_figures);
        Add(_json);
        Validators.Add(result =>
        {
            if (result.GetValue(_figures) && result.GetValue(_json)) { result.AddError("--figures and --json do not go together."); }
        });
        SetAction(
            parsed => Show(
                ScenarioChoice.Load(parsed.GetRequiredValue(_name)).Tell(_terminal), parsed.GetValue(_figures), parsed.GetValue(_json)));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket scenario show no-asic", "what it is about and who is in it"),
        new("chipmarket scenario show seed-2025 --figures | grep demand", "figures whose path or note speaks of demand"),
        new("chipmarket scenario show seed-2025 --json > mine.json", "a copy to change and to play with run --scenario mine.json"),
    ];

    private int Show(ScenarioFile file, bool figures, bool json)
    {
        if (json)
        {
            using var document = JsonDocument.Parse(file.Json);
            _terminal.Line(JsonSerializer.Serialize(document.RootElement, Indented));
        }
        else if (figures)
        {
            foreach (var figure in file.Figures) { Tell(figure); }
        }
        else
        {
            Summarise(file);
        }

        return ExitCode.Ok;
    }

    private void Summarise(ScenarioFile file)
    {
        var scenario = file.Scenario;
        _terminal.Line($"{scenario.Name}, version {scenario.Version}: {scenario.Title.En} / {scenario.Title.Zh}");
        _terminal.Line(scenario.Summary.En);
        _terminal.Line(scenario.Summary.Zh);
        _terminal.Line();
        _terminal.Line(
            $"{scenario.Quarters} quarters, {scenario.Start} to {scenario.Start + (scenario.Quarters - 1)}; calibrated through " +
            $"{scenario.CalibratedThrough}, later quarters are extrapolation.");
        _terminal.Line(
            $"Data of {scenario.Vintage}: {file.Figures.Length} figures " +
            $"({string.Join(", ", file.Figures.CountBy(figure => figure.Kind).Select(kind => $"{kind.Value} " +
                $"{kind.Key.ToString().ToLowerInvariant()}"))}), {scenario.Facts.Length} facts.");
        _terminal.Line();
        foreach (var role in SeatChoices.RoleNames)
        {
            var companies = scenario.Roster.Companies.Take(scenario.Roster.Seats)
                .Where(company => SeatChoices.NameOf(company.Role) == role);
            _terminal.Line(
                $"{role,-12} {string.Join(", ", companies.Select(company => company.Silicon.Length == 0 ? company.Id : $"{company.Id} " +
                    $"({company.Silicon})"))}");
        }
    }

    /// <summary>Two lines that no terminal breaks, so that a path can be searched: the figure, and what is said of it.</summary>
    private void Tell(Figure figure)
    {
        _terminal.Line($"{figure.Path} = {figure.Value}  {figure.Unit}, {figure.Kind.ToString().ToLowerInvariant()}");
        _terminal.Line($"    {figure.Note}{(figure.Source is { } source ? $" Source: {source}, {figure.Vintage}." : "")}");
    }
}
