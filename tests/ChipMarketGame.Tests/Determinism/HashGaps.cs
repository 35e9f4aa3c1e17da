using System.Text.RegularExpressions;

namespace ChipMarketGame.Tests;

/// <summary>Why a field of the state has no place in the state hash.</summary>
internal enum Gap
{
    /// <summary>It says which game this is and never changes; the opening event carries it.</summary>
    Identity,

    /// <summary>It follows from fields that are hashed.</summary>
    Follows,

    /// <summary>It belongs to one quarter: the next one writes it before reading it.</summary>
    Quarterly,

    /// <summary>It was told to people; no rule reads it.</summary>
    Told,
}

/// <summary>The fields that the state hash leaves out, each with its reason. Whatever is not named here must change the hash.</summary>
internal static partial class HashGaps
{
    private static readonly (string Path, Gap Gap)[] All =
    [
        ("world.Seed", Gap.Identity),
        ("world.Luck", Gap.Identity),
        ("world.LuckMode", Gap.Identity),
        ("world.Seats.Luck", Gap.Identity),
        ("world.Seats.Company", Gap.Identity),
        ("world.Seats.Number", Gap.Identity),
        ("world.Seats.creditFloor", Gap.Identity),
        ("world.Seats.creditMultiple", Gap.Identity),
        ("world.Ledger.opening", Gap.Identity),
        ("world.Hyperscalers.Company", Gap.Identity),
        ("world.Designers.Company", Gap.Identity),
        ("world.Seats.CreditLimit", Gap.Follows),
        ("world.Nvidia.Product", Gap.Follows),
        ("world.Nvidia.PriceIndex", Gap.Follows),
        ("world.Hyperscalers.Fleet.sums", Gap.Follows),
        ("world.Hyperscalers.Stock.sums", Gap.Follows),
        ("world.OpenAi.Fleet.sums", Gap.Follows),
        ("world.News", Gap.Told),
        ("world.Report", Gap.Told),
        ("world.Hyperscalers.Chip.Name", Gap.Told),
        ("world.Hyperscalers.Programmes.Chip.Name", Gap.Told),
        ("world.Sheets", Gap.Quarterly),
        ("world.GpuOrders", Gap.Quarterly),
        ("world.GpusDelivered", Gap.Quarterly),
        ("world.Wafers", Gap.Quarterly),
        ("world.GpuShortage", Gap.Quarterly),
        ("world.AsicShortage", Gap.Quarterly),
        ("world.ExtraDemand", Gap.Quarterly),
        ("world.PackagingCut", Gap.Quarterly),
        ("world.ExportCut", Gap.Quarterly),
        ("world.Ledger.accounts.atStart", Gap.Quarterly),
        ("world.Ledger.accounts.byPurpose", Gap.Quarterly),
        ("world.Seats.CutBack", Gap.Quarterly),
        ("world.Hyperscalers.Prices", Gap.Quarterly),
        ("world.Hyperscalers.Service", Gap.Quarterly),
        ("world.Hyperscalers.Wanted", Gap.Quarterly),
        ("world.Hyperscalers.Served", Gap.Quarterly),
        ("world.Hyperscalers.replaced", Gap.Quarterly),
        ("world.Hyperscalers.isReplaced", Gap.Quarterly),
        ("world.Hyperscalers.AsicOrdered", Gap.Quarterly),
        ("world.Hyperscalers.AsicMade", Gap.Quarterly),
        ("world.Hyperscalers.AsicWafers", Gap.Quarterly),
        ("world.Hyperscalers.ChipBill", Gap.Quarterly),
        ("world.Hyperscalers.NreBill", Gap.Quarterly),
        ("world.Designers.Revenue", Gap.Quarterly),
        ("world.Nvidia.GpuWafers", Gap.Quarterly),
        ("world.Nvidia.GpuRevenue", Gap.Quarterly),
        ("world.Nvidia.GpuCost", Gap.Quarterly),
        ("world.Nvidia.FusionIncome", Gap.Quarterly),
        ("world.OpenAi.BeganPaused", Gap.Quarterly),
        ("world.OpenAi.Hazard", Gap.Quarterly),
        ("world.OpenAi.GigawattsOrdered", Gap.Quarterly),
        ("world.OpenAi.GigawattsDelivered", Gap.Quarterly),
        ("world.OpenAi.ProgrammeChipsOrdered", Gap.Quarterly),
        ("world.OpenAi.Capital", Gap.Quarterly),
        ("world.OpenAi.Tranche", Gap.Quarterly),
        ("world.Fringe.AmdChips", Gap.Quarterly),
        ("world.Fringe.AmdRevenue", Gap.Quarterly),
        ("world.Fringe.RestOfWorldAsics", Gap.Quarterly),
        ("world.Fringe.RestOfWorldAsicRevenue", Gap.Quarterly),
    ];

    public static IEnumerable<string> Paths => All.Select(gap => gap.Path);

    /// <summary>The entry that a leaf falls under; null if the hash must see it.</summary>
    public static (string Path, Gap Gap)? Of(StateLeaf leaf)
    {
        var path = Places().Replace(leaf.Path, "");
        return All.Where(gap => path == gap.Path || path.StartsWith(gap.Path + ".", StringComparison.Ordinal))
            .Select(gap => ((string, Gap)?)gap).FirstOrDefault();
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Places();
}
