using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;

namespace ChipMarketGame.Web;

/// <summary>A handbook page made from a scenario that comes with the game.</summary>
public abstract class ScenarioPage : ComponentBase
{
    /// <summary>Name of the scenario; the opening one without it.</summary>
    [SupplyParameterFromQuery] public string? Scenario { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected ScenarioFile? File { get; private set; }

    protected override void OnParametersSet()
    {
        var name = Scenario ?? ScenarioFile.BuiltInNames[0];
        File = ScenarioFile.BuiltInNames.Contains(name) ? ScenarioFile.BuiltIn(name) : null;
        if (File is null) { Navigation.NotFound(); }
    }
}
