using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>The lines of the GPU maker's sheet.</summary>
/// <remarks>A royalty cannot exceed its cap, so the royalty is tried with a cap as high, and the cap with a royalty no higher.</remarks>
internal static class GpuMakerLevers
{
    private static readonly ImmutableArray<double> Royalties = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.25];

    public static ImmutableArray<Lever> All { get; } =
    [
        Of(SheetLines.Price, "price", [0.7, 0.85, 0.93, 1, 1.04, 1.08, 1.15, 1.3, 1.5], Plain, (
            sheet, price) => sheet with { Price = price }),
        Of(SheetLines.Reserve, "reserve", [0, 0.3, 0.5, 0.6, 0.66, 0.75, 0.9], Percent, (
            sheet, reserve) => sheet with { Reserve = reserve }),
        Of(SheetLines.Loyalty, "loyalty", [0, 0.2, 0.4, 0.6, 0.8, 1], Plain, (sheet, loyalty) => sheet with { Loyalty = loyalty }),
        Of(SheetLines.Rd, "R&D", [0, 0.5, 0.8, 1, 1.25, 1.6, 2], Plain, (sheet, rd) => sheet with { Rd = rd }),
        Of(SheetLines.Cuda, "CUDA", [0, 0.5, 1, 1.5, 2, 3], Plain, (sheet, cuda) => sheet with { Cuda = cuda }),
        new(CompanyRole.GpuMaker, SheetLines.FusionOpen, "Fusion",
        [
            Setting("closed", (sheet, _) => sheet with { FusionOpen = false }),
            .. new[] { 4, 8, 12, 16 }.Select(
                quarter => Setting(
                    $"open for {quarter} quarters", (sheet, view) => sheet with { FusionOpen = view.Public.Turn < quarter })),
            Setting("open", (sheet, _) => sheet with { FusionOpen = true }),
        ]),
        Of(SheetLines.Royalty, "royalty = cap", Royalties, Percent, (sheet, royalty) => sheet with { Royalty = royalty, Cap = royalty }),
        Of(SheetLines.Cap, "cap", Royalties, Percent, (sheet, cap) => sheet with { Royalty = Math.Min(sheet.Royalty, cap), Cap = cap }),
        Of(SheetLines.OpenAi, "OpenAI, $ bn per GW", [0, 1, 2, 4, 6, 8, 10], Plain, (
            sheet, billions) => sheet with { OpenAi = Usd.Round(billions * 1e9) }),
    ];

    private static Lever Of(
        SheetLine line, string name, ImmutableArray<double> values, Func<double, string> label,
        Func<NvidiaSheet, double, NvidiaSheet> lay) =>
        new(CompanyRole.GpuMaker, line.Name, name, [.. values.Select(value => Setting(label(value), (sheet, _) => lay(sheet, value)))]);

    private static LeverSetting Setting(string label, Func<NvidiaSheet, NvidiaView, NvidiaSheet> lay) => new(
        label,
        (lineup, _) => lineup.With(
            ReferenceNvidia.Info,
            (scenario, company) => new LaidOverNvidia(StrategyCatalogue.Nvidia(StrategyCatalogue.Reference, scenario, company), lay)));

    private static string Percent(double value) => Plain(100 * value) + " %";

    private static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
