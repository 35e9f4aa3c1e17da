namespace ChipMarketGame.Core;

/// <summary>
/// The CUDA ecosystem decays as clouds buy other chips, and grows by spending and by OpenAI's gigawatts; gouging hurts it.
/// </summary>
internal static class CudaEcosystem
{
    public static void Move(World world)
    {
        var cuda = world.Scenario.Cuda;
        var nvidia = world.Nvidia;
        var level = nvidia.Ecosystem;
        nvidia.Ecosystem = Math.Clamp(
            level
            - (cuda.Decay * (1 - (cuda.ShareWeight * GpuShareOfClouds(world))))
            + (cuda.Invest * Math.Sqrt(world.Sheets.Nvidia.Cuda) * (1 - (cuda.Saturation * Math.Max(0, level - 1))))
            + (cuda.OpenAi * world.OpenAi.GigawattsDelivered)
            - (cuda.Gouging * Math.Max(0, Portable.Log(nvidia.PriceIndex))),
            cuda.Low,
            cuda.High);
    }

    private static double GpuShareOfClouds(World world)
    {
        var (gpu, asic) = (0.0, 0.0);
        foreach (var firm in world.Hyperscalers)
        {
            gpu += world.GpusDelivered[firm.Company.Index] * world.Nvidia.Product.Compute.H100;
            asic += firm.AsicMade * firm.Chip.Compute;
        }

        return gpu / Math.Max(1e-9, gpu + asic);
    }
}
