using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>One colour per company, the same in every chart; distinct for most colour-blind readers, on light and dark ground.</summary>
internal static class CompanyColours
{
    public const string Other = "#8a8f98";
    private const string Nvidia = "#6fa800", Amd = "#d1495b";
    private static readonly string[] Hyperscalers = ["#3b7dd8", "#8a63d2", "#e08a00", "#00a0a0"];
    private static readonly string[] Designers = ["#c2541c", "#0e8fa8", "#7c4ddb", "#2f9e44", "#3866d6", "#c4327c"];

    public static string Of(Roster roster, Company company) =>
        company == roster.GpuMaker ? Nvidia
        : company == roster.Amd ? Amd
        : company.Index < roster.Hyperscalers ? Hyperscalers[company.Index % Hyperscalers.Length]
        : roster.IsDesigner(company) ? Designers[roster.DesignerNumber(company) % Designers.Length]
        : Other;
}
