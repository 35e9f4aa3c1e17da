using System.CommandLine;
using System.Text.Json;
using ChipMarketGame.Core;
using Spectre.Console;

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
        SetAction(parsed => Show(ScenarioChoice.Load(parsed.GetRequiredValue(_name)), parsed.GetValue(_figures), parsed.GetValue(_json)));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket scenario show no-asic", "what it is about and who is in it"),
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
            _terminal.Out.Write(Figures(file));
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
        _terminal.Line($"{scenario.Quarters} quarters, {scenario.Start} to {scenario.Start + (scenario.Quarters - 1)}; calibrated through {scenario.CalibratedThrough}, later quarters are extrapolation.");
        _terminal.Line($"Data of {scenario.Vintage}: {file.Figures.Length} figures ({string.Join(", ", file.Figures.CountBy(figure => figure.Kind).Select(kind => $"{kind.Value} {kind.Key.ToString().ToLowerInvariant()}"))}), {scenario.Facts.Length} facts.");
        _terminal.Line();
        foreach (var seatClass in SeatChoices.ClassNames)
        {
            var companies = scenario.Roster.Companies.Take(scenario.Roster.Seats).Where(company => SeatChoices.NameOf(company.Class) == seatClass);
            _terminal.Line($"{seatClass,-12} {string.Join(", ", companies.Select(company => company.Silicon.Length == 0 ? company.Id : $"{company.Id} ({company.Silicon})"))}");
        }
    }

    private static Table Figures(ScenarioFile file)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { "figure", "value", "unit", "kind", "note", "source" }) { table.AddColumn(column); }

        foreach (var figure in file.Figures)
        {
            table.AddRow(new Text(figure.Path), new Text(figure.Value), new Text(figure.Unit), new Text(figure.Kind.ToString().ToLowerInvariant()), new Text(figure.Note), new Text(figure.Source ?? ""));
        }

        return table;
    }
}
