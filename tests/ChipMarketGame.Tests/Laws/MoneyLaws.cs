using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Money is moved, never made.</summary>
public sealed class MoneyLaws
{
    private static readonly Purpose[] Purposes = Enum.GetValues<Purpose>();

    [Fact]
    public void The_ledger_sums_to_zero_to_the_dollar_over_all_companies_and_for_each_purpose() => RandomGame.Sample(1200, closed =>
    {
        var ledger = closed.World.Ledger;

        Assert.Equal(0, closed.Companies.Sum(company => ledger.Flow(company).Count));
        foreach (var purpose in Purposes) { Assert.Equal(0, closed.Companies.Sum(company => ledger.Flow(company, purpose).Count)); }
    });

    [Fact]
    public void A_company_s_cash_moves_by_what_its_purposes_add_up_to() => RandomGame.Sample(500, closed =>
    {
        foreach (var company in closed.Companies)
        {
            var flow = Purposes.Sum(purpose => closed.World.Ledger.Flow(company, purpose).Count);

            Assert.Equal(flow, closed.World.Ledger.Flow(company).Count);
            Assert.Equal(flow, (closed.World.Ledger.Cash(company) - closed.Before.Cash[company.Index]).Count);
        }
    });

    [Fact]
    public void What_the_books_keep_beside_the_ledger_is_what_was_paid() =>
        RandomGame.Sample(1000, closed => BooksCheck.AssertAgrees(closed.World));

    [Fact]
    public void A_bill_that_is_kept_and_not_paid_is_a_fault_that_names_its_purpose()
    {
        var world = Arranged.World();
        world.Hyperscalers[0].NreBill += 5;
        world.OpenAi.Revenue = 0;

        Assert.Contains("Google: the books have $-5 for Nre, the ledger $0",
            Assert.Throws<InvalidOperationException>(() => BooksCheck.AssertAgrees(world)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Revenue_by_source_and_by_supplier_both_add_up_to_the_market() => RandomGame.Sample(1000, closed =>
    {
        var report = closed.World.Report;

        Assert.Equal(report.MarketRevenue.Count, ((IEnumerable<SourceReport>)report.Sources).Sum(source => source.Revenue.Count));
        Assert.Equal(report.MarketRevenue.Count, ((IEnumerable<SupplierReport>)report.Suppliers).Sum(supplier => supplier.Revenue.Count));
    });

    [Fact]
    public void Market_shares_sum_to_one_in_every_measure_or_nothing_was_sold() => RandomGame.Sample(1200, closed =>
    {
        var report = closed.World.Report;
        foreach (var shares in new[] { report.Market, report.Clouds })
        {
            foreach (var measure in new[] { shares.Units, shares.Servers, shares.Compute, shares.Value })
            {
                var sum = measure.Gpu + measure.Asic + measure.Amd;
                Assert.True(
                    measure is { Gpu: >= 0, Asic: >= 0, Amd: >= 0 } && (measure == default || Math.Abs(sum - 1) < 1e-12),
                    measure.ToString());
            }
        }

        Assert.InRange(report.Hhi, 0, 10_000 + 1e-6);
        Assert.InRange(report.GpuShortage, 0, 1);
        Assert.InRange(report.AsicShortage, 0, 1);
    });
}
