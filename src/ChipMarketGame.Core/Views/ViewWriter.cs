using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>Fills the views of a quarter. A seat's view gets what is public and its own, and nothing else.</summary>
internal static class ViewWriter
{
    /// <summary>
    /// Says where the tables come from that are written when somebody reads them, and what stands in the engine's own memory.
    /// </summary>
    public static void Lay(World world, GameViews views)
    {
        views.Public.LastQuarter = world.Report;
        PublicViewWriter.LayRoadmap(world, views.Public.Roadmap);
        views.Public.Programmes.WriteWhenRead(rows => PublicViewWriter.WriteProgrammes(world, rows));
        foreach (var (firm, view) in world.Hyperscalers.Zip(views.Hyperscalers))
        {
            view.Fleet.WriteWhenRead(rows => WriteFleet(world, firm.Fleet, rows));
            view.Stock.WriteWhenRead(rows => WriteFleet(world, firm.Stock, rows));
            view.PowerArriving.WriteWhenRead(rows => WritePower(world, firm, rows));
            view.Programmes.WriteWhenRead(rows => WriteProgrammes(world, firm, rows));
        }
    }

    public static void Write(World world, GameViews views)
    {
        PublicViewWriter.Write(world, views.Public);
        for (var seat = 0; seat < world.Seats.Length; seat++)
        {
            world.Seats[seat].Role.Write(world, world.Seats[seat].Number, views.Seats[seat]);
        }
    }

    public static void Write(World world, HyperscalerState firm, in HyperscalerSheet standing, HyperscalerView view)
    {
        WriteCommon(world, view, firm.Company, firm.Service.Revenue);
        view.Standing = StandingOrders.Carried(standing);
        view.Demand = new Compute(firm.Demand);
        view.Budget = new Usd(firm.Budget);
        view.SoftwareMaturity = firm.Software;
        view.Experience = firm.Experience;
        view.Independence = firm.Independence;
        view.Loyalty = firm.Loyalty;
        view.GpuBaseline = new ChipsPerQuarter(firm.GpuBaseline);
        view.RampLimit = new ChipsPerQuarter(firm.Ramp);
        view.LastAsic = new Chips(firm.LastAsic);
        view.GpuUnfilled = firm.GpuUnfilled;
        view.AsicUnfilled = firm.AsicUnfilled;
        view.PowerBuilt = new Kilowatts(firm.PowerKilowatts);
        view.PowerComing = new Kilowatts(firm.PowerOrdered());
        view.PowerArriving.Expire(firm.PowerComing.Length);
        view.PowerOfChips = new Watts(checked(firm.Fleet.Watts() + firm.Stock.Watts()));
        view.GpuCompute = new Compute(firm.Fleet.Compute(own: false));
        view.AsicCompute = new Compute(firm.Fleet.Compute(own: true));
        view.Fleet.Expire(firm.Fleet.Count);
        view.Stock.Expire(firm.Stock.Count);
        view.Chip = Own(world, firm.Chip);
        view.Programmes.Expire(firm.ProgrammeCount);
        view.Service = firm.Service;
    }

    private static void WriteProgrammes(World world, HyperscalerState firm, Rows<OwnProgramme> programmes)
    {
        programmes.Clear();
        foreach (ref readonly var programme in firm.Running)
        {
            programmes.Add(new OwnProgramme(
                Own(world, programme.Chip), programme.Ambition, programme.Remaining, programme.Slips, programme.SlipChance,
                new Usd(programme.NreLeft)));
        }
    }

    private static void WritePower(World world, HyperscalerState firm, Rows<Kilowatts> arriving)
    {
        arriving.Clear();
        for (var ahead = 0; ahead < firm.PowerComing.Length; ahead++)
        {
            arriving.Add(new Kilowatts(firm.PowerComing[(world.Turn + ahead) % firm.PowerComing.Length]));
        }
    }

    public static void Write(World world, DesignerState designer, in DesignerSheet standing, DesignerView view)
    {
        WriteCommon(world, view, designer.Company, new Usd(designer.Revenue));
        view.Standing = StandingOrders.Carried(standing);
        view.Quality = designer.Quality;
        view.Teams = designer.Teams;
        view.TeamsComing = designer.TeamsOrdered();
        view.TeamsHired = designer.Hired;
        view.Occupied = designer.Occupied;
        view.Load = designer.Load;
        view.IdleQuarters = designer.IdleQuarters;
    }

    public static void Write(World world, NvidiaView view)
    {
        WriteCommon(world, view, world.Roster.GpuMaker, world.Report.NvidiaRevenue);
        view.Standing = StandingOrders.Carried(world.Standing.Nvidia);
        view.Invested = new Usd(world.OpenAi.Funded);
        view.StakeMark = Usd.Round(world.OpenAi.Mark);
        view.RoadmapProgress = world.Nvidia.RoadmapProgress;
        view.LeastReserve = ReserveContract.Least(world.Scenario, world.Standing.Nvidia.Reserve);
        view.HighestRoyalty = Math.Min(SheetLines.Royalty.High, RoyaltyCap.WouldBe(world.Nvidia, SheetLines.Cap.High));
    }

    public static void WriteCommon(World world, SeatView view, Company company, Usd revenue)
    {
        var seat = world.Seat(company);
        view.Seat = company;
        view.Luck = seat.Luck with { Quarter = world.Turn };
        view.Accounts = new SeatAccounts(
            world.Ledger.Cash(company), CreditLimit.Of(world, company), revenue, new Usd(seat.LastOperating), new Usd(seat.LastFree),
            seat.CutBack, seat.QuartersAtLimit, seat.UnderAdministration, Usd.Round(seat.NetPresentValue));
    }

    private static void WriteFleet(World world, Fleet fleet, Rows<FleetBatch> rows)
    {
        rows.Clear();
        foreach (ref readonly var batch in fleet.Batches) { rows.Add(batch.Seen(world.Turn)); }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static OwnChip Own(World world, in Chip chip) => new(
        chip.Name, new Compute(chip.Compute), new Watts(chip.Watts), new Usd(chip.Cost), chip.ChipsPerWafer, chip.Lead, chip.Second,
        chip.LeadShare,
        chip.LeadMargin, chip.SecondMargin, chip.OnFusion, OwnChipContract.Prices(world, chip).Customer, new Chips(chip.Delivered),
        new Usd(chip.NrePaid), chip.RoyaltyCap);
}
