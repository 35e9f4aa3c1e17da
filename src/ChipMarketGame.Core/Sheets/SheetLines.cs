using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>Every numeric line with its range: the one place that the check, the pages, the API and the rulebook read.</summary>
public static class SheetLines
{
    private const double MostChips = 1e9;

    public static readonly SheetLine Gpu = new("gpu", "chips", 0, MostChips, Whole: true);
    public static readonly SheetLine Premium = new("premium", "share", 0, 0.30);
    public static readonly SheetLine Asic = new("asic", "chips", 0, MostChips, Whole: true);
    public static readonly SheetLine Software = new("software", "usd", 0, 1e9, Whole: true);
    public static readonly SheetLine Power = new("power_mw", "mw", 0, 3000, Whole: true, OneOff: true);
    public static readonly SheetLine Rent = new("rent", "share", 0, 1);

    public static readonly SheetLine Margin = new("margin", "share", 0.05, 0.75, Posted: true);
    public static readonly SheetLine Quote = new("quote", "ratio", 0.5, 1.5, Posted: true);
    public static readonly SheetLine Hire = new("hire", "teams", -1, 2, Whole: true, OneOff: true);
    public static readonly SheetLine Ip = new("ip", "usd", 0, 5e8, Whole: true);
    public static readonly SheetLine Booking = new("booking", "ratio", 0.2, 2.0);

    public static readonly SheetLine Price = new("price", "ratio", 0.70, 1.50, Posted: true);
    public static readonly SheetLine Reserve = new("reserve", "share", 0, 0.90);
    public static readonly SheetLine Loyalty = new("loyalty", "share", 0, 1, Posted: true);
    public static readonly SheetLine Rd = new("rd", "ratio", 0, 2);
    public static readonly SheetLine Cuda = new("cuda", "ratio", 0, 3);
    public static readonly SheetLine Royalty = new("royalty", "share", 0, 0.25, Posted: true);
    public static readonly SheetLine Cap = new("cap", "share", 0, 0.25, Posted: true);
    public static readonly SheetLine OpenAi = new("openai", "usd", 0, 1e10, Whole: true, OneOff: true);

    /// <summary>Names of the lines that are not numbers: an award, a request, clients, membership, an open Fusion.</summary>
    public const string Award = "award", Request = "request", Clients = "clients", Fusion = "fusion", FusionOpen = "fusion_open";

    /// <summary>The numeric lines on the sheet of a role.</summary>
    public static ImmutableArray<SheetLine> For(CompanyRole role) => Role.Of(role).Lines;
}
