using MudBlazor;

namespace ChipMarketGame.Web;

/// <summary>
/// The two themes. Both are on the page from the start, each bound to the <c>data-theme</c> of the document, so that the switch
/// needs no server and nothing flashes.
/// </summary>
public static class Palette
{
    private static readonly string[] Faces = ["Inter", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "system-ui", "sans-serif"];

    public static MudTheme Light { get; } = new()
    {
        PseudoCss = new PseudoCss { Scope = ":root" },
        PaletteLight = new PaletteLight
        {
            Primary = "#0f6b5c", Secondary = "#3451b2", Background = "#f6f7f9", Surface = "#ffffff", TextPrimary = "#12161c", TextSecondary = "#4c5664",
            AppbarBackground = "#ffffff", AppbarText = "#12161c", LinesDefault = "#dde1e7", TableLines = "#e6e9ee", Divider = "#dde1e7",
            Success = "#14713d", Warning = "#8a5a00", Error = "#b3261e", Info = "#2457a6",
        },
        Typography = Letters(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };

    public static MudTheme Dark { get; } = new()
    {
        PseudoCss = new PseudoCss { Scope = ":root[data-theme=dark]" },
        PaletteDark = new PaletteDark
        {
            Primary = "#57cdb5", PrimaryContrastText = "#06231d", Secondary = "#9db1ff", Background = "#0d1117", Surface = "#151b23", TextPrimary = "#e8edf3", TextSecondary = "#a3adba",
            AppbarBackground = "#151b23", AppbarText = "#e8edf3", LinesDefault = "#2a323d", TableLines = "#242c36", Divider = "#2a323d",
            Success = "#63d297", Warning = "#f0b84a", Error = "#ff8f85", Info = "#8bb8ff",
        },
        Typography = Letters(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };

    private static Typography Letters() => new() { Default = new DefaultTypography { FontFamily = Faces, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" } };
}
