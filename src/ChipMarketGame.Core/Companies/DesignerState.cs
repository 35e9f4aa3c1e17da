namespace ChipMarketGame.Core;

/// <summary>A designer inside the engine. The figures below the line belong to the running quarter.</summary>
internal sealed class DesignerState(Company company, int lag)
{
    public readonly Company Company = company;
    public readonly long[] TeamsComing = new long[lag];
    public double Quality;
    public int Teams;
    public int Hired;
    public double Occupied;
    public double Load;
    public int IdleQuarters;

    /// <summary>Terms in force.</summary>
    public double Margin;
    public double Quote;
    public bool FusionMember;

    // ---- this quarter
    public long Revenue;

    public double Overload => Math.Max(0, (Load / Math.Max(0.5, Teams)) - 1);

    public int TeamsOrdered()
    {
        var sum = 0L;
        foreach (var teams in TeamsComing) { sum = checked(sum + teams); }
        return checked((int)sum);
    }

    public void Hash(StateHash hash)
    {
        hash.Add(TeamsComing);
        hash.Add(Quality);
        hash.Add((long)Teams);
        hash.Add((long)Hired);
        hash.Add(Occupied);
        hash.Add(Load);
        hash.Add((long)IdleQuarters);
        hash.Add(Margin);
        hash.Add(Quote);
        hash.Add(FusionMember);
    }
}
