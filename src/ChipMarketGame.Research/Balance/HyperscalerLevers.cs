using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>The lines of a hyperscaler's sheet.</summary>
/// <remarks>
/// Orders and power have no useful fixed value, since what is right grows a hundredfold within a game: they are tried as multiples
/// of what the reference orders. The award is one line with several choices, each of which is a lever.
/// </remarks>
internal static class HyperscalerLevers
{
    /// <summary>Share of GPU orders unfilled above which GPUs count as short.</summary>
    private const double Short = 0.03;

    private static readonly ImmutableArray<double> Multiples = [0, 0.5, 0.75, 1, 1.25, 1.6, 2.2, 4];

    public static ImmutableArray<Lever> All { get; } =
    [
        Of("gpu", "gpu × reference", Multiples, Times, (
            sheet, _, times) => sheet with { Gpu = new Chips(Whole(SheetLines.Gpu, sheet.Gpu.Count * times)) }),
        Of("premium", "premium while GPUs are short", [0, 0.03, 0.06, 0.12, 0.2, 0.3], Share, (
            sheet, view, premium) => sheet with { Premium = view.Public.LastQuarter.GpuShortage > Short ? premium : 0 }),
        Of("asic", "asic × reference", Multiples, Times, (
            sheet, _, times) => sheet with { Asic = new Chips(Whole(SheetLines.Asic, sheet.Asic.Count * times)) }),
        Of("software", "software, $ m", [0, 50, 100, 250, 500, 750, 1000], Plain, (
            sheet, _, millions) => sheet with { Software = Usd.Round(millions * 1e6) }),
        Of("power_mw", "power × reference", Multiples, Times, (
            sheet, _, times) => sheet with { Power = new Megawatts(Whole(SheetLines.Power, sheet.Power.Count * times)) }),
        new(CompanyRole.Hyperscaler, SheetLines.Award, "award: ambition", [
            Policy("none", policy => policy with { Programmes = false }), Aiming("safe", Ambition.Safe),
            Aiming("standard", Ambition.Standard), Aiming("bold", Ambition.Bold)]),
        new(CompanyRole.Hyperscaler, SheetLines.Award, "award: second source", Choices(
            (policy, choice) => policy with { SecondSource = choice })),
        new(CompanyRole.Hyperscaler, SheetLines.Award, "award: on Fusion", Choices((policy, choice) => policy with { Fusion = choice })),
        Of("rent", "rent", [0, 0.1, 0.25, 0.5, 0.75, 1], Share, (sheet, _, rent) => sheet with { Rent = rent }),
    ];

    private static Lever Of(
        string line, string name, ImmutableArray<double> values, Func<double, string> label,
        Func<HyperscalerSheet, HyperscalerView, double, HyperscalerSheet> lay) =>
        new(CompanyRole.Hyperscaler, line, name, [
            .. values.Select(value => Setting(label(value), (sheet, view) => lay(sheet, view, value)))]);

    private static LeverSetting Setting(string label, Func<HyperscalerSheet, HyperscalerView, HyperscalerSheet> lay) => new(
        label,
        (lineup, seat) => lineup.With(
            seat, ReferenceHyperscaler.Info, (scenario, company) => new LaidOverHyperscaler(
                StrategyCatalogue.Hyperscaler(StrategyCatalogue.Reference, scenario, company), lay)));

    private static LeverSetting Policy(string label, Func<HyperscalerPolicy, HyperscalerPolicy> change) => new(
        label,
        (lineup, seat) => lineup.With(
            seat, ReferenceHyperscaler.Info,
            (scenario, company) => new HyperscalerPlanner(scenario, company, change(ReferenceHyperscaler.Policy))));

    private static LeverSetting Aiming(string label, Ambition ambition) => Policy(label, policy => policy with { Ambitions = [ambition] });

    private static ImmutableArray<LeverSetting> Choices(Func<HyperscalerPolicy, AwardChoice, HyperscalerPolicy> choose) =>
    [
        Policy("never", policy => choose(policy, AwardChoice.Never)),
        Policy("by score", policy => choose(policy, AwardChoice.ByScore)),
        Policy("always", policy => choose(policy, AwardChoice.Always)),
    ];

    private static string Times(double value) => "×" + Plain(value);

    private static string Share(double value) => Plain(100 * value) + " %";

    private static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static long Whole(SheetLine line, double amount) => (long)Math.Min(line.High, amount);
}
