namespace ChipMarketGame.Core;

/// <summary>What a hyperscaler's sheet costs if all of it is delivered.</summary>
internal static class Purchases
{
    /// <summary>GPUs, own chips, power and software; engineering and energy are not in it.</summary>
    /// <param name="gpuPrice">Of the GPU on sale, before premiums and discounts.</param>
    /// <param name="chipPrice">What the hyperscaler pays for one of its own chips.</param>
    public static Dollars Cost(Scenario scenario, Usd gpuPrice, Dollars chipPrice, in HyperscalerSheet sheet)
    {
        var uplift = 1 + scenario.DataCentre.ServerUplift;
        var gpus = sheet.Gpu.Count * (double)gpuPrice.Count * (1 + sheet.Premium) * uplift;
        var chips = sheet.Asic.Count * chipPrice.Value * uplift;
        var power = (double)sheet.Power.Kilowatts.Count * scenario.DataCentre.ShellCost.Count;
        return new Dollars(gpus + chips + power + sheet.Software.Count);
    }

    public static Usd Power(Scenario scenario, Megawatts power) =>
        new(checked(power.Kilowatts.Count * scenario.DataCentre.ShellCost.Count));
}
