using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>A scenario in the list.</summary>
/// <param name="Vintage">How old its figures are.</param>
/// <param name="CalibratedThrough">Last quarter for which it was held against published figures.</param>
internal sealed record ScenarioListing(
    string Name, int Version, Title Title, Title Summary, string Vintage, CalendarQuarter Start, int Quarters,
    CalendarQuarter CalibratedThrough)
{
    public static ScenarioListing Of(Scenario scenario) => new(
        scenario.Name, scenario.Version, scenario.Title, scenario.Summary, scenario.Vintage, scenario.Start, scenario.Quarters,
        scenario.CalibratedThrough);
}
