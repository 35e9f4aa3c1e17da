namespace ChipMarketGame.Core;

/// <summary>What an event card does.</summary>
public enum CardKind { DemandShock, PackagingCut, ExportControl, ProgrammeSlip, FundingDrought }

/// <summary>An event that a scenario schedules or leaves to chance.</summary>
/// <param name="From">First quarter in which it can happen.</param>
/// <param name="Quarters">In how many quarters running it can happen, from 1.</param>
/// <param name="Chance">Probability in each of those quarters; 1 is certain.</param>
/// <param name="Size">Demand growth added, share of wafers cut, share of rest-of-world orders cut, quarters slipped, quarters
/// paused.</param>
/// <param name="Company">Id of the hyperscaler whose oldest programme slips; empty for the others.</param>
/// <param name="Id">Name by which a scenario that extends this one changes the card or drops it; if empty, it is called after what it
/// does.</param>
public sealed record Card(
    CardKind Kind,
    CalendarQuarter From,
    [Within(1, 80)] int Quarters,
    [Within(0, 1)] double Chance,
    [Within(-0.9, 8)] double Size,
    string Company = "",
    string Id = "");
