using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>The lines of a designer's sheet.</summary>
/// <remarks>
/// Hiring is tried once, in the first quarter: a team hired stays, so the same line every quarter is no setting anybody means.
/// </remarks>
internal static class DesignerLevers
{
    public static ImmutableArray<Lever> All { get; } =
    [
        Of(SheetLines.Margin.Name, "margin", [0.05, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.75], Percent, (
            sheet, _, margin) => sheet with { Margin = margin }),
        Of(SheetLines.Quote.Name, "NRE quote", [0.5, 0.75, 1, 1.25, 1.5], Plain, (sheet, _, quote) => sheet with { Quote = quote }),
        new(CompanyRole.Designer, SheetLines.Fusion, "Fusion",
        [
            Setting("out", (sheet, _) => sheet with { Fusion = false }),
            Setting("while it pays", (sheet, _) => sheet),
            Setting("in", (sheet, _) => sheet with { Fusion = true }),
        ]),
        Of(SheetLines.Hire.Name, "hire in the first quarter", [-1, 0, 1, 2], Signed, (
            sheet, view, teams) => sheet with { Hire = view.Public.Turn == 0 ? (int)teams : 0 }),
        Of(SheetLines.Ip.Name, "IP research, $ m", [0, 50, 100, 150, 250, 350, 500], Plain, (
            sheet, _, millions) => sheet with { Ip = Usd.Round(millions * 1e6) }),
        Of(SheetLines.Booking.Name, "booking", [0.2, 0.6, 1, 1.25, 1.5, 2], Plain, (sheet, _, booking) => sheet with { Booking = booking }),
        new(CompanyRole.Designer, SheetLines.Clients, "clients",
        [
            Setting("nobody", (sheet, view) => sheet with { Clients = default }),
            .. new[] { 1, 2, 3 }.Select(
                count => Setting($"largest {count}", (sheet, view) => sheet with { Clients = LargestCustomers.Of(view, count) })),
            Setting("everybody", (sheet, view) => sheet with { Clients = LargestCustomers.Of(view, int.MaxValue) }),
        ]),
    ];

    private static Lever Of(
        string line, string name, ImmutableArray<double> values, Func<double, string> label,
        Func<DesignerSheet, DesignerView, double, DesignerSheet> lay) =>
        new(CompanyRole.Designer, line, name, [.. values.Select(value => Setting(label(value), (sheet, view) => lay(sheet, view, value)))]);

    private static LeverSetting Setting(string label, Func<DesignerSheet, DesignerView, DesignerSheet> lay) => new(
        label,
        (lineup, seat) => lineup.With(
            seat, ReferenceDesigner.Info,
            (scenario, company) => new LaidOverDesigner(StrategyCatalogue.Designer(StrategyCatalogue.Reference, scenario, company), lay)));

    private static string Percent(double value) => Plain(100 * value) + " %";

    private static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0;−0;0", CultureInfo.InvariantCulture);
}
