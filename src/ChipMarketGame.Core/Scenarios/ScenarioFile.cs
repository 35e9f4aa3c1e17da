using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>A scenario as written: what the game plays, and what is known about each of its figures.</summary>
public sealed class ScenarioFile
{
    private static readonly ImmutableDictionary<string, Lazy<ScenarioFile>> BuiltIns = BuiltInScenarios.Names.ToImmutableDictionary(
        name => name, name => new Lazy<ScenarioFile>(() => Read(BuiltInScenarios.Text(name)!)));

    private readonly JsonObject _document;

    private ScenarioFile(JsonObject document, ScenarioRemarks remarks, ImmutableArray<ScenarioFault> earlier)
    {
        var reader = new ScenarioReader(document["vintage"] is JsonValue vintage && vintage.TryGetValue<string>(out var text) ? text : "");
        var plain = reader.Read(document, ScenarioShape.Root, "");
        var scenario = reader.Readable ? plain.Deserialize<Scenario>(CanonicalJson.Plain) : null;
        ImmutableArray<ScenarioFault> faults = [
            .. remarks.AllFaults, .. reader.Faults, .. scenario is null ? [] : ScenarioCheck.Faults(scenario)];
        if (scenario is null || faults.Length > 0) { throw new ScenarioException(faults); }
        _document = document;
        Notes = [.. earlier, .. remarks.Notes];
        Scenario = scenario;
        Figures = reader.Figures;
        BareFigures = reader.Bare;
        var alone = new JsonObject { [ScenarioDocument.SchemaField] = ScenarioDocument.Schema };
        foreach (var (name, value) in document) { alone[name] = value?.DeepClone(); }
        Json = alone.ToJsonString(CanonicalJson.Plain);
    }

    /// <summary>Names of the scenarios that come with the game; the opening scenario first.</summary>
    public static ImmutableArray<string> BuiltInNames => BuiltInScenarios.Names;

    public string Name => Scenario.Name;

    public Scenario Scenario { get; }

    /// <summary>The whole document, standing alone: what it extends is merged in. Reading it gives this scenario again.</summary>
    public string Json { get; }

    /// <summary>Unit, kind, note and source of each figure that states them, in the order of the document.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>Paths of the figures that state nothing about themselves; none in a built-in scenario.</summary>
    public ImmutableArray<string> BareFigures { get; }

    /// <summary>
    /// What settings did that they did not say: the elements of a list that another took the place of. The scenario can be played.
    /// </summary>
    public ImmutableArray<ScenarioFault> Notes { get; }

    /// <summary>A scenario that comes with the game.</summary>
    /// <exception cref="ScenarioException">There is none of this name.</exception>
    public static ScenarioFile BuiltIn(string name) =>
        BuiltIns.TryGetValue(name, out var file) ? file.Value : throw new ScenarioException("", ScenarioDocument.Missing(name));

    /// <summary>Reads a scenario document.</summary>
    /// <exception cref="ScenarioException">It cannot be played; the faults say why, all of them.</exception>
    public static ScenarioFile Read(string json)
    {
        var remarks = new ScenarioRemarks();
        return new(ScenarioDocument.Resolve(json, BuiltInScenarios.Text, remarks), remarks, []);
    }

    /// <summary>This scenario with some figures set to other values.</summary>
    /// <param name="settings">
    /// Values as typed, by dotted path: <c>demand.jevons</c>, <c>hyperscalers.google.ramp</c>; a card by its name, <c>cards.maia-slip</c>,
    /// null drops it.
    /// </param>
    /// <exception cref="ScenarioException">A path leads nowhere or a value cannot be played.</exception>
    public ScenarioFile With(IReadOnlyDictionary<string, string> settings)
    {
        var (document, remarks) = (_document.DeepClone().AsObject(), new ScenarioRemarks());
        ScenarioDocument.Put(document, settings.Select(setting => (setting.Key, ScenarioPath.Typed(setting.Value))), "", Name, remarks);
        return new ScenarioFile(document, remarks, Notes);
    }
}
