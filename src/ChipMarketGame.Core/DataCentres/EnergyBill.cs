namespace ChipMarketGame.Core;

/// <summary>What the electricity of running chips costs.</summary>
internal static class EnergyBill
{
    /// <summary>
    /// Of a fleet for a quarter: its chips' power with what the site draws beside them (PUE), at the price of a kilowatt-hour.
    /// </summary>
    public static Dollars Of(Scenario scenario, Fleet fleet)
    {
        var centre = scenario.DataCentre;
        return new(fleet.Watts() / 1000.0 * centre.Pue * centre.HoursPerQuarter * centre.ElectricityPrice.Value);
    }
}
