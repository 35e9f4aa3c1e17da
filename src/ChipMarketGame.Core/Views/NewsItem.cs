using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>What a news item is about. The comment names its parameters.</summary>
public enum NewsKind
{
    /// <summary>Company, chip, amount = quarters.</summary>
    ProgrammeSlips,

    /// <summary>Company = customer, other = lead, second, chip, ambition, fusion.</summary>
    ProgrammeAwarded,

    /// <summary>Company = customer, other = designer whose teams are taken.</summary>
    AwardRefusedNoTeam,

    /// <summary>Company = customer, other = designer that does not take it as a client.</summary>
    AwardRefusedNotAClient,

    /// <summary>Company = customer: two programmes run already.</summary>
    AwardRefusedTooMany,

    /// <summary>Company = customer, other = designer: awarded off Fusion, because the designer is no member or Fusion is closed.</summary>
    AwardOffFusion,

    /// <summary>Company, chip: can be ordered from the next quarter.</summary>
    ChipInVolume,

    /// <summary>Chip = generation now on sale.</summary>
    GenerationLaunched,

    /// <summary>Amount = quarters by which coming launches move; negative is earlier.</summary>
    RoadmapMoves,

    /// <summary>Amount = share of wafers lost.</summary>
    PackagingCut,

    /// <summary>Amount = demand growth added.</summary>
    DemandShock,

    /// <summary>Amount = share of rest-of-world orders stopped.</summary>
    ExportControl,

    /// <summary>Amount = quarters for which OpenAI's plan pauses.</summary>
    FundingDrought,

    /// <summary>Company = investor, amount = dollars put into OpenAI.</summary>
    TranchePaid,

    /// <summary>Company, amount = share of purchases cut.</summary>
    CreditLimitReached,

    /// <summary>Company.</summary>
    Administration,

    /// <summary>Company.</summary>
    AdministrationEnds,

    /// <summary>Company, amount = own chips cut from its order because its ramp cannot take them.</summary>
    OwnChipOrderCut,

    /// <summary>Company, amount = teams.</summary>
    TeamsArrive,

    /// <summary>Company, amount = teams.</summary>
    TeamsReleased,

    /// <summary>Company.</summary>
    JoinsFusion,

    /// <summary>Company.</summary>
    LeavesFusion,

    /// <summary>Company.</summary>
    FusionOpens,

    /// <summary>Company.</summary>
    FusionCloses,

    /// <summary>Company, amount = price relative to the roadmap list, in force next quarter.</summary>
    PriceMoves,

    /// <summary>Company, amount = royalty in force next quarter.</summary>
    RoyaltyMoves,

    /// <summary>Amount = share of GPU orders unfilled.</summary>
    GpuShortage,

    /// <summary>Company, amount = share of its GPU and own-chip orders cut because no power is built or coming for them.</summary>
    OrdersBeyondPower,

    /// <summary>Company = customer that asks for proposals, ambition, fusion = whether the chip must sit on it.</summary>
    RequestPosted,

    /// <summary>
    /// Company = customer, other = winner, second = runner-up if any proposed within the highest price, amount = score between them,
    /// part = what did most to decide it.
    /// </summary>
    RequestDecided,

    /// <summary>Company = customer: nobody with a free team takes work from it, or offers what it asks for.</summary>
    RequestLapsedNoRoom,

    /// <summary>Company = customer, other = cheapest designer, amount = its price over the highest, less 1.</summary>
    RequestLapsedTooDear,
}

/// <summary>A dated public item: parameters, not prose. Clients render it in the reader's language.</summary>
public readonly record struct NewsItem(
    CalendarQuarter Quarter,
    NewsKind Kind,
    Company Company = default,
    Company Other = default,
    Company Second = default,
    Amount Amount = default,
    ChipName Chip = default,
    Ambition Ambition = Ambition.Safe,
    bool Fusion = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ScorePart Part = ScorePart.None);
