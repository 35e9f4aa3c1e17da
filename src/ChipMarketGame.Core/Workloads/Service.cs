namespace ChipMarketGame.Core;

/// <summary>Which work runs on which chips.</summary>
/// <param name="ByAsic">Work done by own ASICs.</param>
/// <param name="ByGpu">Work done by GPUs.</param>
/// <param name="IdleAsic">Nominal compute of own ASICs that nobody uses.</param>
/// <param name="IdleGpu">Effective compute of GPUs that nobody uses.</param>
public readonly record struct Service(Workload ByAsic, Workload ByGpu, Compute IdleAsic, Compute IdleGpu)
{
    /// <summary>
    /// ASIC to inference, GPU to insisting tenants, rented-out ASIC to accepting tenants, GPU to GPU-native training, ASIC to other
    /// training, GPU to the rest. Rented-out capacity serves tenants only: unsold it idles.
    /// </summary>
    /// <param name="gpu">Effective compute of GPUs.</param>
    /// <param name="asic">Nominal compute of own ASICs.</param>
    /// <param name="inference">Efficiency of own ASICs in inference.</param>
    /// <param name="training">Their efficiency in training.</param>
    /// <param name="rent">Share of own-ASIC compute kept for tenants.</param>
    /// <param name="native">Share of training that is native to GPUs: they get it before own chips do.</param>
    /// <param name="trainingFloor">Least training efficiency with which work is moved to ASICs.</param>
    public static Service Of(
        in Workload demand, Compute gpu, Compute asic, double inference, double training, double rent, double native, double trainingFloor)
    {
        var left = gpu.H100;
        var rented = asic.H100 * rent;
        var own = asic.H100 - rented;
        var trainingOnAsic = Math.Max(trainingFloor, training);

        var inferenceByAsic = Math.Min(demand.Inference, own * inference);
        own -= inferenceByAsic / inference;
        var insistingByGpu = Take(demand.Insisting, ref left);
        var acceptingByAsic = Math.Min(demand.Accepting, rented * inference);
        rented -= acceptingByAsic / inference;
        var trainingByGpu = Take(demand.Training * native, ref left);
        var trainingByAsic = Math.Min(demand.Training - trainingByGpu, own * trainingOnAsic);
        own -= trainingByAsic / trainingOnAsic;
        trainingByGpu += Take(demand.Training - trainingByGpu - trainingByAsic, ref left);
        var inferenceByGpu = Take(demand.Inference - inferenceByAsic, ref left);
        var acceptingByGpu = Take(demand.Accepting - acceptingByAsic, ref left);

        return new Service(
            new Workload(0, acceptingByAsic, trainingByAsic, inferenceByAsic),
            new Workload(insistingByGpu, acceptingByGpu, trainingByGpu, inferenceByGpu),
            new Compute(own + rented),
            new Compute(left));
    }

    private static double Take(double wanted, ref double left)
    {
        var taken = Math.Min(wanted, left);
        left -= taken;
        return taken;
    }
}
