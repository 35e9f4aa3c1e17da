using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>Demand is served with what is deployed; revenue and energy follow, and so does next quarter's demand.</summary>
internal static class CloudServices
{
    public static void Serve(World world)
    {
        Span<double> raised = stackalloc double[world.Hyperscalers.Length];
        Serve(world, raised);
        DemandGrowth.Grow(world);
    }

    /// <param name="raised">Room for the maturity of each firm's software to the power that training asks for.</param>
    private static void Serve(World world, Span<double> raised)
    {
        var gpu = GpuOnSale.Of(world);
        for (var i = 0; i < raised.Length; i++) { raised[i] = world.Hyperscalers[i].Software; }
        Portable.Pow(raised, world.Scenario.Asic.TrainingPower);
        for (var i = 0; i < raised.Length; i++)
        {
            var fleet = Efficiencies.Of(world.Scenario, world.Hyperscalers[i], gpu, raised[i]);
            Serve(world, world.Hyperscalers[i], world.Sheets.Hyperscalers[i].Rent, gpu, fleet);
            Earn(world, world.Hyperscalers[i]);
        }
    }

    private static void Serve(World world, HyperscalerState firm, double rent, in GpuOnSale product, in Efficiencies fleet)
    {
        var demand = Workload.Of(world.Scenario, firm.Company, world.Turn, world.Nvidia.Ecosystem, new Compute(firm.Demand));
        var (gpu, asic) = (firm.Fleet.Compute(own: false), firm.Fleet.Compute(own: true));
        var served = Service.Of(
            demand, new Compute(gpu * fleet.Gpu), new Compute(asic), fleet.Inference, fleet.Training, rent,
            Efficiency.NativeTraining(world.Scenario, firm.Software), world.Scenario.Asic.TrainingFloor);
        (firm.Wanted, firm.Served) = (demand, served.ByAsic + served.ByGpu);
        firm.Service = Report(world, firm, demand, served, gpu, asic, product.Tco, fleet);
        firm.Independence = Independence(world.Scenario, firm, demand, served);
    }

    private static ServiceReport Report(
        World world, HyperscalerState firm, in Workload demand, in Service served, double gpu, double asic, Dollars tcoGpu,
        in Efficiencies fleet)
    {
        var insideAsic = served.ByAsic.Training + served.ByAsic.Inference;
        var insideGpu = served.ByGpu.Training + served.ByGpu.Inference;
        return new ServiceReport(
            InternalAsic: insideAsic / Math.Max(1e-9, insideAsic + insideGpu),
            InstalledAsic: asic / Math.Max(1e-9, asic + gpu),
            Gap: 1 - ((served.ByAsic.Total + served.ByGpu.Total) / demand.Total),
            Revenue: Revenue(world, demand, firm.Served),
            TcoGpu: tcoGpu,
            TcoAsic: Tco.PerUnit(
                world.Scenario, firm.Prices.Customer, new Watts(firm.Chip.Watts), new Compute(firm.Chip.Compute),
                fleet.Inference),
            IdleAsic: served.IdleAsic.H100 / Math.Max(1e-9, asic));
    }

    /// <summary>
    /// Price of each kind of work relative to own work: tenants pay a markup, those who accept ASICs get part of it back.
    /// </summary>
    public static Workload Markup(DemandParameters rules) => new(rules.TenantMarkup, rules.TenantMarkup * rules.AcceptingDiscount, 1, 1);

    /// <summary>What a kind of work earns, in units of its price: D · (1.55f − 0.55f²), f the served share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Worth(DemandParameters rules, double demand, double served)
    {
        if (demand <= 0) { return 0; }
        var share = served / demand;
        return demand * (((1 + rules.Saturation) * share) - (rules.Saturation * share * share));
    }

    private static Usd Revenue(World world, in Workload demand, in Workload served)
    {
        var rules = world.Scenario.Demand;
        var markup = Markup(rules);
        var sum = (Worth(rules, demand.Insisting, served.Insisting) * markup.Insisting)
            + (Worth(rules, demand.Accepting, served.Accepting) * markup.Accepting)
            + (Worth(rules, demand.Training, served.Training) * markup.Training)
            + (Worth(rules, demand.Inference, served.Inference) * markup.Inference);
        return Usd.Round(sum * world.Trends.Value(world.Turn));
    }

    /// <summary>Share of the load that ASICs could carry which own chips do carry; Fusion blunts it.</summary>
    private static double Independence(Scenario scenario, HyperscalerState firm, in Workload demand, in Service served)
    {
        var eligible = demand.Inference + demand.Accepting + (scenario.Asic.TrainingCounted * demand.Training);
        return Math.Clamp(served.ByAsic.Total / Math.Max(1e-9, eligible), 0, 1) * (firm.Chip.OnFusion ? scenario.Fusion.Independence : 1);
    }

    private static void Earn(World world, HyperscalerState firm)
    {
        var energy = Usd.Round(EnergyBill.Of(world.Scenario, firm.Fleet));
        world.Ledger.Pay(world.Roster.Outside, firm.Company, firm.Service.Revenue, Purpose.CloudRevenue);
        world.Ledger.Pay(firm.Company, world.Roster.Outside, energy, Purpose.Energy);
    }

    /// <summary>What is the same for everybody who runs GPUs.</summary>
    private readonly record struct GpuOnSale(double Efficiency, Dollars Tco)
    {
        public static GpuOnSale Of(World world)
        {
            ref readonly var product = ref world.Nvidia.Product;
            var efficiency = Core.Efficiency.Gpu(world.Scenario, world.Nvidia.Ecosystem);
            return new GpuOnSale(
                efficiency, Core.Tco.PerUnit(world.Scenario, product.Price, product.Watts, product.Compute, efficiency));
        }
    }

    /// <summary>What a firm's chips make of their nominal compute; a chip on Fusion helps the GPUs beside it.</summary>
    private readonly record struct Efficiencies(double Gpu, double Inference, double Training)
    {
        /// <param name="raised">The maturity of its software to the power that training asks for.</param>
        public static Efficiencies Of(Scenario scenario, HyperscalerState firm, in GpuOnSale gpu, double raised) => new(
            gpu.Efficiency * (1 + (firm.Chip.OnFusion ? scenario.Fusion.GpuSynergy : 0)),
            Efficiency.AsicInference(scenario, firm.Software),
            Efficiency.TrainingAt(scenario, raised, firm.Chip.OnFusion));
    }
}
