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
    private Derived? _derived;

    /// <summary>The companies in seat order.</summary>
    [JsonIgnore]
    public Roster Roster => Own.Roster;

    /// <summary>What the scenario fixes for each quarter.</summary>
    [JsonIgnore]
    public Trends Trends => Own.Trends;

    /// <summary>What the scenario makes of a chip's ambition.</summary>
    [JsonIgnore]
    public AmbitionEffects AmbitionEffects => Own.AmbitionEffects;

    internal OpeningChips OpeningChips => Own.OpeningChips;

    internal ProposalSearches Searches => Own.Searches;

    /// <summary>What will happen by script or by chance. Players do not see the cards before they are played.</summary>
    [JsonInclude]
    internal ImmutableArray<Card> Cards { get; init; } = [];

    // A copy made by `with` begins with the original's field and has to work out its own.
    private Derived Own => _derived is { } derived && derived.Scenario == (object)this ? derived : Derive();

    private Derived Derive() => _derived = new Derived(this);

    private sealed class Derived(Scenario scenario)
    {
        private Roster? _roster;
        private Trends? _trends;
        private AmbitionEffects? _ambitionEffects;
        private OpeningChips? _openingChips;
        private ProposalSearches? _searches;

        public Scenario Scenario => scenario;

        public Roster Roster => _roster ?? MakeRoster();

        public Trends Trends => _trends ?? MakeTrends();

        public AmbitionEffects AmbitionEffects => _ambitionEffects ?? MakeAmbitionEffects();

        public OpeningChips OpeningChips => _openingChips ??= new OpeningChips(scenario);

        public ProposalSearches Searches => _searches ??= new ProposalSearches(scenario);

        // Apart, so that what is read all the time stays small enough to stand where it is read.
        private Roster MakeRoster() => _roster = new Roster(Role.All.SelectMany(role => role.Companies(scenario)));

        private Trends MakeTrends() => _trends = new Trends(scenario);

        private AmbitionEffects MakeAmbitionEffects() => _ambitionEffects = new AmbitionEffects(scenario.Programme);
    }
}
