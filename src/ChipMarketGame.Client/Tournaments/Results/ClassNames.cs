using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Classes of seats as tournament files and tables write them.</summary>
internal static class ClassNames
{
    public const string Overall = "overall";

    public static string Of(CompanyClass? seatClass) => seatClass switch
    {
        null => Overall,
        CompanyClass.GpuMaker => "nvidia",
        CompanyClass.Hyperscaler => "hyperscaler",
        _ => "designer",
    };
}
