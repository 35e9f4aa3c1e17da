namespace ChipMarketGame.Core;

/// <summary>OpenAI inside the engine. The figures below the line belong to the running quarter.</summary>
internal sealed class OpenAiState
{
    public readonly Fleet Fleet = new();

    /// <summary>φ, the share of the plan built without capital: hidden.</summary>
    public double Will;
    public int PlanIndex;
    public double Backlog;
    public double Gigawatts;
    public long ProgrammeChips;
    public long Funded;
    public double Mark;
    public int Pause;
    public int Droughts;
    public long Revenue;
    public double Need;

    // ---- this quarter
    public bool BeganPaused;
    public double Hazard;
    public double GigawattsOrdered;
    public double GigawattsDelivered;
    public long ProgrammeChipsOrdered;
    public long Capital;
    public long Tranche;

    public void Hash(StateHash hash, int turn)
    {
        Fleet.Hash(hash, turn);
        hash.Add(Will);
        hash.Add((long)PlanIndex);
        hash.Add(Backlog);
        hash.Add(Gigawatts);
        hash.Add(ProgrammeChips);
        hash.Add(Funded);
        hash.Add(Mark);
        hash.Add((long)Pause);
        hash.Add((long)Droughts);
        hash.Add(Revenue);
        hash.Add(Need);
    }
}
