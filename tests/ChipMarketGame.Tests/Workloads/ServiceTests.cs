using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ServiceTests
{
    private static readonly Workload Demand = new(Insisting: 100, Accepting: 100, Training: 100, Inference: 100);

    [Fact]
    public void Own_chips_serve_inference_first_and_then_training_that_does_not_need_GPUs()
    {
        var service = Serve(gpu: 0, asic: 120);

        Assert.Equal(new Workload(0, 0, 20, 100), service.ByAsic);
    }

    [Fact]
    public void GPUs_serve_tenants_who_insist_then_native_training_then_the_rest()
    {
        Assert.Equal(new Workload(100, 0, 0, 0), Serve(gpu: 100, asic: 0).ByGpu);
        Assert.Equal(new Workload(100, 0, 40, 0), Serve(gpu: 140, asic: 0).ByGpu);
        Assert.Equal(new Workload(100, 0, 100, 100), Serve(gpu: 300, asic: 0).ByGpu);
        Assert.Equal(new Workload(100, 50, 100, 100), Serve(gpu: 350, asic: 0).ByGpu);
    }

    [Fact]
    public void Training_is_offered_to_GPUs_first_as_far_as_it_is_native_to_them_and_else_to_own_chips()
    {
        Assert.Equal((40, 60), (Serve(gpu: 1000, asic: 10_000).ByGpu.Training, Serve(gpu: 1000, asic: 10_000).ByAsic.Training));
        Assert.Equal((10, 90), (Serve(gpu: 110, asic: 10_000).ByGpu.Training, Serve(gpu: 110, asic: 10_000).ByAsic.Training));
    }

    [Fact]
    public void Own_chips_serve_accepting_tenants_only_as_far_as_they_are_rented_out()
    {
        Assert.Equal(0, Serve(gpu: 0, asic: 400).ByAsic.Accepting);
        Assert.Equal(100, Serve(gpu: 0, asic: 400, rent: 0.25).ByAsic.Accepting);
    }

    [Fact]
    public void Capacity_reserved_for_tenants_idles_unsold()
    {
        var service = Serve(gpu: 0, asic: 400, rent: 0.75);

        Assert.Equal(100, service.ByAsic.Accepting);
        Assert.Equal(200, service.IdleAsic.H100, 1e-9);
        Assert.Equal(100, service.ByAsic.Inference + service.ByAsic.Training, 1e-9);
    }

    [Fact]
    public void No_own_chip_serves_a_tenant_who_insists_on_GPUs() =>
        Assert.Equal(0, Serve(gpu: 0, asic: 10_000, rent: 0.5).ByAsic.Insisting);

    [Fact]
    public void Work_done_and_capacity_idle_add_up_to_the_capacity_and_no_work_is_done_twice() =>
        Gen.Select(Gen.Double[0, 500], Gen.Double[0, 500], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.3, 1], Gen.Double[0.05, 1])
            .Sample((gpu, asic, rent, native, inference, training) =>
        {
            var service = Service.Of(Demand, new(gpu), new(asic), inference, training, rent, native, 0.05);
            var byAsic = service.ByAsic;

            Assert.Equal(gpu, service.ByGpu.Total + service.IdleGpu.H100, 1e-9);
            var atWork = ((byAsic.Inference + byAsic.Accepting) / inference) + (byAsic.Training / training);
            Assert.Equal(asic, atWork + service.IdleAsic.H100, 1e-9);
            Assert.All(
                new[] { byAsic.Insisting + service.ByGpu.Insisting, byAsic.Accepting + service.ByGpu.Accepting, byAsic.Training
                    + service.ByGpu.Training, byAsic.Inference + service.ByGpu.Inference },
                served => Assert.InRange(served, -1e-9, 100 + 1e-9));
        });

    private static Service Serve(double gpu, double asic, double rent = 0) =>
        Service.Of(Demand, new(gpu), new(asic), inference: 1, training: 1, rent, native: 0.4, trainingFloor: 0.05);
}
