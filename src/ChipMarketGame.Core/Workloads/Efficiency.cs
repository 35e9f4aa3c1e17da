namespace ChipMarketGame.Core;

/// <summary>How much of a chip's nominal compute becomes work.</summary>
public static class Efficiency
{
    /// <summary>Of a GPU, given the CUDA ecosystem.</summary>
    public static double Gpu(Scenario scenario, double cudaEcosystem) =>
        scenario.Gpu.EfficiencyBase + (scenario.Gpu.EfficiencyCuda * cudaEcosystem);

    /// <summary>Of an ASIC in inference, given the maturity of its software.</summary>
    public static double AsicInference(Scenario scenario, double maturity) =>
        scenario.Asic.InferenceScale * (scenario.Asic.InferenceFloor + ((1 - scenario.Asic.InferenceFloor) * maturity));

    /// <summary>Of an ASIC in training.</summary>
    public static double AsicTraining(Scenario scenario, double maturity, bool onFusion) =>
        TrainingAt(scenario, Portable.Pow(maturity, scenario.Asic.TrainingPower), onFusion);

    /// <inheritdoc cref="AsicTraining"/>
    /// <param name="raised">The maturity of its software to the power that training asks for.</param>
    internal static double TrainingAt(Scenario scenario, double raised, bool onFusion) =>
        scenario.Asic.TrainingScale * raised * (1 + (onFusion ? scenario.Fusion.TrainingGain : 0));

    /// <summary>
    /// Share of training that is native to GPUs and offered to them first, given the maturity of the firm's own software.
    /// </summary>
    public static double NativeTraining(Scenario scenario, double maturity) =>
        Math.Clamp(scenario.Software.NativeBase - (maturity * maturity), scenario.Software.NativeLow, scenario.Software.NativeHigh);
}
