namespace ChipMarketGame.Core;

/// <summary>One sheet per seat.</summary>
internal sealed class SheetSet(Roster roster)
{
    public readonly HyperscalerSheet[] Hyperscalers = new HyperscalerSheet[roster.Hyperscalers];
    public readonly DesignerSheet[] Designers = new DesignerSheet[roster.Designers];
    public NvidiaSheet Nvidia;

    public void CopyFrom(SheetSet other)
    {
        other.Hyperscalers.CopyTo(Hyperscalers, 0);
        other.Designers.CopyTo(Designers, 0);
        Nvidia = other.Nvidia;
    }
}
