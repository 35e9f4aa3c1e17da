using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.UnrulyStrategy;

/// <summary>One strategy per way to misbehave.</summary>
public sealed class UnrulyStrategies : IOwnStrategies
{
    public void Register(StrategyRegister register)
    {
        Cloud(register, "thrower", () => throw new InvalidOperationException("lost the thread,\nand found it not"));
        Cloud(register, "mute", () => throw new MuteException());
        Cloud(register, "chatterer", () => Console.WriteLine("I am winning!"));
        Cloud(register, "quitter", () => Environment.Exit(0));
        Cloud(register, "bottomless", () => Bottomless(0));
        Cloud(register, "brooder", () => new Thread(
            () => throw new InvalidOperationException("thought of on a thread of its own")).Start());
        register.Add(
            Info("stillborn", CompanyRole.Designer),
            IDesignerStrategy (Scenario _, Company _) => throw new InvalidOperationException("never came to be"));
        register.Add(Info("nonsense", CompanyRole.Designer), (Scenario _, Company _) => new Nonsense());
    }

    private static void Cloud(StrategyRegister register, string name, Action first) =>
        register.Add(Info(name, CompanyRole.Hyperscaler), (Scenario _, Company _) => new Unruly(first));

    private static StrategyInfo Info(string name, CompanyRole role) => new(name, role, new Title(name, name));

    private static int Bottomless(int depth) => Bottomless(depth + 1) + 1;

    /// <summary>Does something before it repeats its standing orders.</summary>
    private sealed class Unruly(Action first) : IHyperscalerStrategy
    {
        public HyperscalerSheet Decide(HyperscalerView view)
        {
            first();
            return view.Standing;
        }
    }

    private sealed class Nonsense : IDesignerStrategy
    {
        public DesignerSheet Decide(DesignerView view) => view.Standing with { Margin = double.NaN };
    }

    private sealed class MuteException : Exception
    {
        public override string Message => throw new InvalidOperationException("not even this");
    }
}
