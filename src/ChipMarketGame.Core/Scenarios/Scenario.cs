using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// Everything a game starts from: companies with their opening positions, the parameters of every rule, event cards, facts.
/// Read from JSON by <see cref="ScenarioFile"/>, which also keeps each figure's unit, kind and note.
/// </summary>
public sealed record Scenario(
    string Name,
    [Within(1, 1_000_000)] int Version,
    Title Title,
    Title Summary,
    string Vintage,
    CalendarQuarter Start,
    [Within(1, 80)] int Quarters,
    CalendarQuarter CalibratedThrough,
    ImmutableArray<HyperscalerOpening> Hyperscalers,
    ImmutableArray<DesignerOpening> Designers,
    GpuMakerOpening GpuMaker,
    ScoreParameters Score,
    DataCentreParameters DataCentre,
    GpuParameters Gpu,
    PackagingParameters Packaging,
    DemandParameters Demand,
    BudgetParameters Budget,
    SoftwareParameters Software,
    AsicParameters Asic,
    ProgrammeParameters Programme,
    DesignerParameters Designer,
    FusionParameters Fusion,
    CudaParameters Cuda,
    PlanParameters Plan,
    RestOfWorldParameters RestOfWorld,
    AmdParameters Amd,
    OpenAiParameters Openai,
    MoneyParameters Money,
    ImmutableArray<PublishedFact> Facts)
{
    private Roster? _roster;
    private Trends? _trends;

    /// <summary>The companies in seat order.</summary>
    [JsonIgnore]
    public Roster Roster => _roster ??= new Roster(
        Hyperscalers.Select(h => new CompanyInfo(h.Id, h.Name, h.ChineseName, CompanyClass.Hyperscaler, h.Silicon)),
        Designers.Select(d => new CompanyInfo(d.Id, d.Name, d.ChineseName, CompanyClass.Designer, "")),
        new CompanyInfo(GpuMaker.Id, GpuMaker.Name, GpuMaker.ChineseName, CompanyClass.GpuMaker, ""));

    /// <summary>What the scenario fixes for each quarter.</summary>
    [JsonIgnore]
    public Trends Trends => _trends ??= new Trends(this);

    /// <summary>What will happen by script or by chance. Players do not see the cards before they are played.</summary>
    [JsonInclude]
    internal ImmutableArray<Card> Cards { get; init; } = [];
}
