namespace ChipMarketGame.Core;

/// <summary>Batches of chips, oldest purchase first. Their sums are kept up to date, since every rule and view asks for them.</summary>
internal sealed class Fleet
{
    private FleetBatch[] _batches = new FleetBatch[64];
    private Sums _sums;

    public int Count { get; private set; }

    public ReadOnlySpan<FleetBatch> Batches => _batches.AsSpan(0, Count);

    public void Clear() => (Count, _sums) = (0, default);

    public void Add(in FleetBatch batch)
    {
        if (batch.Chips.Count == 0) { return; }
        if (Count == _batches.Length) { Array.Resize(ref _batches, 2 * Count); }
        _batches[Count++] = batch;
        _sums.Add(batch);
    }

    /// <summary>Nominal compute of own ASICs or of GPUs.</summary>
    public double Compute(bool own) => own ? _sums.Asics : _sums.Gpus;

    public long Watts() => _sums.Watts;

    /// <summary>Makes all chips a quarter older and scraps what is then older than <paramref name="life"/> quarters.</summary>
    public void Age(int life)
    {
        var kept = 0;
        foreach (ref readonly var batch in Batches)
        {
            if (batch.Age < life) { _batches[kept++] = batch with { Age = batch.Age + 1 }; }
        }

        Keep(kept);
    }

    /// <summary>Scraps what is older than <paramref name="life"/> quarters.</summary>
    public void Retire(int life)
    {
        var kept = 0;
        foreach (ref readonly var batch in Batches)
        {
            if (batch.Age <= life) { _batches[kept++] = batch; }
        }

        Keep(kept);
    }

    /// <summary>Moves chips to <paramref name="service"/> in order of purchase while <paramref name="watts"/> allow.</summary>
    public void Deploy(Fleet service, long watts)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var batch = _batches[i];
            var chips = Math.Max(0, Math.Min(batch.Chips.Count, watts / batch.Watts.Count));
            watts -= chips * batch.Watts.Count;
            service.Add(batch with { Chips = new Chips(chips) });
            if (chips < batch.Chips.Count) { _batches[kept++] = batch with { Chips = new Chips(batch.Chips.Count - chips) }; }
        }

        Count = kept;
        SumUp();
    }

    public void Hash(StateHash hash)
    {
        hash.Add((long)Count);
        foreach (ref readonly var batch in Batches)
        {
            hash.Add(batch.Own);
            hash.Add(batch.Chips.Count);
            hash.Add(batch.Compute.H100);
            hash.Add(batch.Watts.Count);
            hash.Add((long)batch.Age);
        }
    }

    private void Keep(int count)
    {
        if (count == Count) { return; }
        Count = count;
        SumUp();
    }

    /// <summary>
    /// From the first batch on: a sum of doubles depends on the order, and what was added one by one was added in this one.
    /// </summary>
    private void SumUp()
    {
        _sums = default;
        foreach (ref readonly var batch in Batches) { _sums.Add(batch); }
    }

    private struct Sums
    {
        public double Gpus, Asics;
        public long Watts;

        public void Add(in FleetBatch batch)
        {
            var compute = batch.Chips.Count * batch.Compute.H100;
            if (batch.Own) { Asics += compute; } else { Gpus += compute; }
            Watts += batch.Chips.Count * batch.Watts.Count;
        }
    }
}
