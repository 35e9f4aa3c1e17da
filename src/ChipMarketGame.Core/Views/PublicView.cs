using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>What everybody sees while the sheets of a quarter are open. Shipments are those of the quarter before.</summary>
public sealed class PublicView
{
    /// <summary>The quarter being decided.</summary>
    [JsonInclude] public CalendarQuarter Quarter { get; internal set; }

    /// <summary>Its number, from 0.</summary>
    [JsonInclude] public int Turn { get; internal set; }

    /// <summary>Quarters in the game.</summary>
    [JsonInclude] public int Quarters { get; internal set; }

    /// <summary>Terms in force in this quarter.</summary>
    [JsonInclude] public TermsInForce Terms { get; internal set; }

    /// <summary>The GPU on sale.</summary>
    [JsonInclude] public GpuProduct Gpu { get; internal set; }

    /// <summary>Price per performance against the published roadmap's; 1 on the roadmap.</summary>
    [JsonInclude] public double PriceIndex { get; internal set; }

    /// <summary>Strength of the CUDA ecosystem, 1 at the start.</summary>
    [JsonInclude] public double CudaEcosystem { get; internal set; }

    /// <summary>Generations with the launch quarters now announced.</summary>
    [JsonInclude] public Rows<GenerationNotice> Roadmap { get; internal set; } = new();

    [JsonInclude] public Rows<DesignerNotice> Designers { get; internal set; } = new();

    /// <summary>The own chip in volume of each hyperscaler.</summary>
    [JsonInclude] public Rows<ChipNotice> Chips { get; internal set; } = new();

    /// <summary>Programmes announced, with the quarters to volume that are announced.</summary>
    [JsonInclude] public Rows<ProgrammeNotice> Programmes { get; internal set; } = new();

    /// <summary>Whether programmes are awarded by requests for proposals, and not directly.</summary>
    [JsonInclude] public bool ByRequest { get; internal set; }

    /// <summary>Requests for proposals that this quarter's sheets decide.</summary>
    [JsonInclude] public Rows<RequestNotice> Requests { get; internal set; } = new();

    [JsonInclude] public OpenAiNotice OpenAi { get; internal set; }

    /// <summary>What a team costs a designer this quarter.</summary>
    [JsonInclude] public Usd TeamCost { get; internal set; }

    /// <summary>The last 40 news items, oldest first.</summary>
    [JsonInclude] public Rows<NewsItem> News { get; internal set; } = new();

    /// <summary>What happened in the quarter before; nothing in the first.</summary>
    [JsonInclude] public QuarterReport LastQuarter { get; internal set; } = new();
}

/// <summary>The GPU maker's terms in force.</summary>
/// <param name="Price">Relative to the roadmap list.</param>
/// <param name="Royalty">Fusion royalty on chip price, half borne by each side.</param>
/// <param name="RoyaltyCap">Lowest cap promised in the last eight quarters; 0.25 is no promise.</param>
/// <param name="Loyalty">Weight on loyalty when GPUs are short.</param>
public readonly record struct TermsInForce(double Price, double Royalty, double RoyaltyCap, bool FusionOpen, double Loyalty);

/// <summary>The GPU on sale: the newest generation, blended with the one before while it ramps.</summary>
/// <param name="List">Roadmap list price.</param>
/// <param name="Price">List times the price in force.</param>
/// <param name="Cost">Cost of a chip to its maker; analysts' estimate, public.</param>
public readonly record struct GpuProduct(ChipName Name, Compute Compute, Watts Watts, Usd List, Usd Price, Usd Cost, double ChipsPerWafer);

/// <summary>A generation on the roadmap.</summary>
public readonly record struct GenerationNotice(ChipName Name, CalendarQuarter Launch, Compute Compute, Watts Watts, Usd List);

/// <summary>A designer's public standing.</summary>
/// <param name="Margin">Chip margin in force.</param>
/// <param name="Quote">NRE quote in force, relative to cost.</param>
/// <param name="Quality">Public rating, 0–1.</param>
/// <param name="FreeTeams">Teams without work.</param>
/// <param name="Load">Work on its teams: share × ambition².</param>
public readonly record struct DesignerNotice(
    Company Designer, double Margin, double Quote, bool FusionMember, double Quality, int Teams, double FreeTeams, double Load);

/// <summary>A hyperscaler's own chip in volume.</summary>
public readonly record struct ChipNotice(
    Company Customer, ChipName Name, Compute Compute, Watts Watts, Company Lead, Company Second, double LeadShare, bool OnFusion);

/// <summary>An announced programme.</summary>
/// <param name="Remaining">Quarters to volume as now announced.</param>
/// <param name="Slips">How often it has slipped.</param>
/// <param name="BreakEven">Chips after which it has paid for itself against buying GPUs; infinite if never.</param>
public readonly record struct ProgrammeNotice(
    Company Customer, ChipName Name, Company Lead, Company Second, Ambition Ambition, bool OnFusion, int Remaining, int Slips,
    Chips? BreakEven);

/// <summary>OpenAI's build-out.</summary>
/// <param name="Gigawatts">Delivered so far.</param>
/// <param name="Droughts">Funding droughts so far.</param>
/// <param name="Pause">Quarters for which the plan still pauses.</param>
public readonly record struct OpenAiNotice(Gigawatts Gigawatts, int Droughts, int Pause);
