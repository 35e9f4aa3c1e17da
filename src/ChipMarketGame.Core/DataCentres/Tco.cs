using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>Total cost of ownership: chips over five years, shells over fifteen, electricity.</summary>
public static class Tco
{
    /// <summary>Dollars per effective H100-equivalent and quarter.</summary>
    /// <param name="price">Of a chip.</param>
    /// <param name="efficiency">Effective over nominal compute, above 0.</param>
    /// <param name="nrePerChip">Engineering cost spread over the chips.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dollars PerUnit(
        Scenario scenario, Dollars price, Watts watts, Compute compute, double efficiency, Dollars nrePerChip = default)
    {
        var centre = scenario.DataCentre;
        var kilowatts = watts.Count / 1000.0 * centre.Pue;
        var capital = (((price.Value * (1 + centre.ServerUplift)) + nrePerChip.Value) / centre.Life)
            + (kilowatts * centre.ShellCost.Count / (centre.Life * centre.ShellLife));
        return new Dollars((capital + (kilowatts * centre.HoursPerQuarter * centre.ElectricityPrice.Value)) / (compute.H100 * efficiency));
    }

    /// <summary>
    /// Chips after which a programme has paid for itself against buying GPUs:
    /// (NRE + software) / (life · compute · efficiency · (TCO of a GPU − TCO of the chip without NRE)); null if it never does.
    /// </summary>
    public static Chips? BreakEven(
        Scenario scenario, Usd nreAndSoftware, Compute compute, double efficiency, Dollars tcoGpu, Dollars tcoChip)
    {
        var saved = scenario.DataCentre.Life * compute.H100 * efficiency * (tcoGpu - tcoChip).Value;
        return saved > 0 ? new Chips(Whole.Part(Math.Ceiling(Math.Min(nreAndSoftware.Count / saved, 1e12)))) : null;
    }
}
