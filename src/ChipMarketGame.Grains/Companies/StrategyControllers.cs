using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Grains;

/// <summary>The built-in strategies as controllers.</summary>
public sealed class StrategyControllers : IControllerFactory
{
    public string? Objection(CompanyRole role, string name)
    {
        var known = StrategyCatalogue.For(role).Select(info => info.Name).ToArray();
        return known.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"There is no strategy {name} for this seat; choose one of {string.Join(", ", known)}.";
    }

    public IController<HyperscalerView, HyperscalerSheet> Hyperscaler(string name, Scenario scenario, Company seat) =>
        new Controller<HyperscalerView, HyperscalerSheet>(
            StrategyCatalogue.Hyperscaler(name, scenario, seat).Decide, Remembers(CompanyRole.Hyperscaler, name));

    public IController<DesignerView, DesignerSheet> Designer(string name, Scenario scenario, Company seat) =>
        new Controller<DesignerView, DesignerSheet>(
            StrategyCatalogue.Designer(name, scenario, seat).Decide, Remembers(CompanyRole.Designer, name));

    public IController<NvidiaView, NvidiaSheet> Nvidia(string name, Scenario scenario, Company seat) =>
        new Controller<NvidiaView, NvidiaSheet>(
            StrategyCatalogue.Nvidia(name, scenario, seat).Decide, Remembers(CompanyRole.GpuMaker, name));

    private static bool Remembers(CompanyRole role, string name) => StrategyCatalogue.For(role)
        .Any(info => string.Equals(info.Name, name, StringComparison.OrdinalIgnoreCase) && info.Tags.HasFlag(StrategyTags.Memory));

    private sealed class Controller<TView, TSheet>(Func<TView, TSheet> strategy, bool remembers) : IController<TView, TSheet>
    {
        public bool Remembers => remembers;

        public ValueTask<TSheet> Decide(TView view, CancellationToken bell) => new(strategy(view));
    }
}
