using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FusionEffectTests
{
    private const int Meta = 1;

    [Fact]
    public void Beside_a_chip_on_Fusion_a_hundred_GPUs_do_the_work_of_a_hundred_and_five() =>
        Assert.Equal(Revenue(gpus: 210_000, onFusion: false), Revenue(gpus: 200_000, onFusion: true), 1000.0);

    [Fact]
    public void A_chip_on_Fusion_trains_a_tenth_better_and_infers_no_better()
    {
        var scenario = Seed.Scenario;

        Assert.Equal(0.8 * Math.Pow(0.5, 1.6), Efficiency.AsicTraining(scenario, 0.5, onFusion: false), 1e-12);
        Assert.Equal(
            1.1, Efficiency.AsicTraining(scenario, 0.5, onFusion: true) / Efficiency.AsicTraining(scenario, 0.5, onFusion: false), 1e-12);
    }

    [Fact]
    public void However_raw_the_software_own_chips_train_with_a_twentieth_of_their_compute()
    {
        Workload training = new(0, 0, Training: 100, 0);

        Assert.Equal(
            50, Service.Of(
                training, gpu: default, asic: new(1000), inference: 0.5, training: 0.02, rent: 0, native: 0.4,
                Seed.Scenario.Asic.TrainingFloor).ByAsic.Training, 1e-9);
        Assert.Equal(
            60, Service.Of(
                training, gpu: default, asic: new(1000), inference: 0.5, training: 0.06, rent: 0, native: 0.4,
                Seed.Scenario.Asic.TrainingFloor).ByAsic.Training, 1e-9);
    }

    private static long Revenue(long gpus, bool onFusion)
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[Meta];
        (firm.Demand, firm.Chip.OnFusion) = (1e6, onFusion);
        firm.Fleet.Clear();
        firm.Fleet.Add(new FleetBatch(false, new Chips(gpus), new Compute(1), new Watts(700), 1), turn: 0);
        OwnChipContract.Price(world);
        CloudServices.Serve(world);
        return firm.Service.Revenue.Count;
    }
}
