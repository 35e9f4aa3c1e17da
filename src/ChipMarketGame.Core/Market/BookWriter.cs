using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>Writes the whole truth about the quarter closed last.</summary>
internal static class BookWriter
{
    public static QuarterBook Write(World world)
    {
        var report = new QuarterReport();
        world.Report.CopyTo(report);
        return new QuarterBook(
            report,
            world.OpenAi.Hazard,
            [.. world.Hyperscalers.Select(Write)],
            [.. world.Designers.Select(Write)],
            [.. Enumerable.Range(0, world.Roster.Companies.Length).Select(index => Write(world, world.Roster.At(index)))],
            new Chips(world.OpenAi.ProgrammeChips),
            world.OpenAi.Droughts);
    }

    private static HyperscalerBook Write(HyperscalerState firm) => new(
        firm.Company, firm.Service, firm.Software, firm.Experience, firm.Chip.Name, new Chips(firm.AsicOrdered), new Chips(firm.AsicMade),
        new Compute(firm.Demand), firm.Loyalty, firm.Independence, new ChipsPerQuarter(firm.Ramp));

    private static DesignerBook Write(DesignerState designer) => new(
        designer.Company, new Usd(designer.Revenue), designer.Quality, designer.Teams, designer.Occupied, designer.FusionMember);

    private static CompanyBook Write(World world, Company company)
    {
        var isSeat = company.Index < world.Seats.Length;
        return new CompanyBook(
            company, world.Ledger.Cash(company), world.Ledger.Flow(company),
            isSeat ? new Usd(world.Seat(company).LastOperating) : default, isSeat ? world.Seat(company).CutBack : 0);
    }
}
