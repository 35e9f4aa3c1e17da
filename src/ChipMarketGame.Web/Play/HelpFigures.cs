using System.Globalization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>The figures in the help of a line: all of them come from the scenario in play.</summary>
internal static class HelpFigures
{
    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    public static object[] For(string line, RuleFigures rules) => line switch
    {
        "gpu" => [Amounts.Percent(rules.ServerUplift), Factor(rules.CountedGrowth)],
        "asic" => [Factor(rules.RampCeiling)],
        "power_mw" => [Amounts.Money(rules.PowerCost), rules.PowerLag],
        SheetLines.Award => [rules.ShortestProgramme, rules.LongestProgramme],
        "margin" => [Factor(rules.ContractMargin * 100)],
        "hire" => [Amounts.Money(rules.HireFee), rules.HireLag, Amounts.Money(rules.Severance)],
        "cap" => [rules.CapQuarters, Amounts.Percent(rules.NoPromise)],
        _ => [],
    };

    private static string Factor(double factor) => factor.ToString("0.##", Reader);
}
