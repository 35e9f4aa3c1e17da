using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;

namespace ChipMarketGame.Web;

/// <summary>The fields of a role's sheet that are not numbers.</summary>
public abstract class ChoiceFields : ComponentBase
{
    [Parameter, EditorRequired] public required SheetEntries Entries { get; set; }

    [Parameter, EditorRequired] public required PublicView Market { get; set; }

    /// <summary>Changes whenever another sheet is shown.</summary>
    [Parameter] public int Version { get; set; }

    /// <summary>The figures of the scenario in play; null until they are known.</summary>
    [Parameter] public RuleFigures? Rules { get; set; }

    /// <summary>What was kept, by field.</summary>
    [Parameter] public IReadOnlyDictionary<string, string>? Kept { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }
}
