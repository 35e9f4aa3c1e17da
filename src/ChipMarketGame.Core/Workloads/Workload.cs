namespace ChipMarketGame.Core;

/// <summary>Demand for compute by kind, in effective H100-equivalents; or what serves it.</summary>
/// <param name="Insisting">Outside tenants who insist on GPUs.</param>
/// <param name="Accepting">Outside tenants who accept ASICs.</param>
/// <param name="Training">Own training.</param>
/// <param name="Inference">Own inference.</param>
public readonly record struct Workload(double Insisting, double Accepting, double Training, double Inference)
{
    public static Workload operator +(in Workload a, in Workload b) =>
        new(a.Insisting + b.Insisting, a.Accepting + b.Accepting, a.Training + b.Training, a.Inference + b.Inference);

    public double Total => Insisting + Accepting + Training + Inference;

    /// <summary>A hyperscaler's demand in quarter <paramref name="turn"/> of the game, split by kind.</summary>
    public static Workload Of(Scenario scenario, Company hyperscaler, int turn, double cudaEcosystem, Compute demand)
    {
        var firm = scenario.Hyperscalers[hyperscaler.Index];
        var insisting = InsistingShare(scenario.Demand, turn, cudaEcosystem) * (1 - firm.AnchorAccepts);
        var inference = scenario.Trends.InferenceShare(turn);
        var (outside, inside) = (demand.H100 * firm.Tenants, demand.H100 * (1 - firm.Tenants));
        return new Workload(
            outside * insisting, outside * (1 - insisting), inside * (1 - inference), inside * inference);
    }

    private static double InsistingShare(DemandParameters demand, int turn, double cudaEcosystem) =>
        Math.Clamp((demand.InsistScale * cudaEcosystem) - (demand.InsistDecline * turn), demand.InsistLow, demand.InsistHigh);
}
