namespace ChipMarketGame.Core;

/// <summary>One sheet per seat.</summary>
internal sealed class SheetSet(Roster roster)
{
    public readonly HyperscalerSheet[] Hyperscalers = new HyperscalerSheet[roster.Hyperscalers];
    public readonly DesignerSheet[] Designers = new DesignerSheet[roster.Designers];
    public NvidiaSheet Nvidia;

    public void CopyFrom(SheetSet other)
    {
        // A hyperscaler's sheet holds a reference: an array of them is moved by a slow call that minds the garbage collector.
        for (var i = 0; i < Hyperscalers.Length; i++) { Hyperscalers[i] = other.Hyperscalers[i]; }
        other.Designers.CopyTo(Designers, 0);
        Nvidia = other.Nvidia;
    }

    public void Hash(StateHash hash)
    {
        foreach (ref readonly var sheet in Hyperscalers.AsSpan()) { Hash(hash, sheet); }
        foreach (ref readonly var sheet in Designers.AsSpan()) { Hash(hash, sheet); }
        hash.Add(Nvidia.Price);
        hash.Add(Nvidia.Reserve);
        hash.Add(Nvidia.Loyalty);
        hash.Add(Nvidia.Rd);
        hash.Add(Nvidia.Cuda);
        hash.Add(Nvidia.FusionOpen);
        hash.Add(Nvidia.Royalty);
        hash.Add(Nvidia.Cap);
        hash.Add(Nvidia.OpenAi.Count);
    }

    private static void Hash(StateHash hash, in HyperscalerSheet sheet)
    {
        var award = sheet.Award.GetValueOrDefault();
        hash.Add(sheet.Gpu.Count);
        hash.Add(sheet.Premium);
        hash.Add(sheet.Asic.Count);
        hash.Add(sheet.Software.Count);
        hash.Add(sheet.Power.Count);
        hash.Add(award.Lead);
        hash.Add(award.Second);
        hash.Add((long)award.Ambition);
        hash.Add(award.Fusion);
        hash.Add(sheet.Rent);
        sheet.Request?.Hash(hash);
    }

    private static void Hash(StateHash hash, in DesignerSheet sheet)
    {
        hash.Add(sheet.Margin);
        hash.Add(sheet.Quote);
        hash.Add(sheet.Fusion);
        hash.Add((long)sheet.Hire);
        hash.Add(sheet.Ip.Count);
        hash.Add(sheet.Booking);
        hash.Add((long)sheet.Clients.Members);
    }
}
