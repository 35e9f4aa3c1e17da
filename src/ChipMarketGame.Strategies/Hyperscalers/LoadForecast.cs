namespace ChipMarketGame.Strategies;

/// <summary>The load that a hyperscaler expects, and what its fleet does of it.</summary>
/// <param name="Load">Work expected, by kind.</param>
/// <param name="NativeTraining">Share of training that only runs on GPUs.</param>
/// <param name="ServedByGpu">Effective compute of the GPUs at work.</param>
/// <param name="ServedByOwn">Effective compute of the own chips at work, in inference.</param>
internal readonly record struct LoadForecast(Workload Load, double NativeTraining, Compute ServedByGpu, Compute ServedByOwn)
{
    private const double ReadyAnyway = 0.55;

    /// <summary>The forecast for a quarter ahead of today's demand.</summary>
    public static LoadForecast Of(Scenario scenario, HyperscalerView view, double ahead, in ChipOption gpu, in ChipOption own)
    {
        var market = view.Public;
        var synergy = view.Chip.OnFusion ? 1 + scenario.Fusion.GpuSynergy : 1;
        return new(
            Workload.Of(scenario, view.Seat, market.Turn, market.CudaEcosystem, view.Demand * ahead),
            Efficiency.NativeTraining(scenario, view.SoftwareMaturity),
            view.GpuCompute * gpu.Efficiency * synergy,
            view.AsicCompute * own.Efficiency);
    }

    /// <summary>
    /// Work that own chips can take over: as much of inference as the software is ready for, tenants who accept, portable training.
    /// </summary>
    public Compute SuitsOwnChips(double maturity) =>
        new((Load.Inference * (ReadyAnyway + ((1 - ReadyAnyway) * maturity))) + Load.Accepting + (Load.Training * (1 - NativeTraining)));

    /// <summary>Share of the load that the fleet serves.</summary>
    public double ServedShare => (ServedByGpu + ServedByOwn).H100 / Math.Max(1e-9, Load.Total);

    /// <summary>Share of the load that only GPUs can serve.</summary>
    public double NeedsGpus => (Load.Insisting + (Load.Training * NativeTraining)) / Math.Max(1e-9, Load.Total);
}
