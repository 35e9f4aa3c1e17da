namespace ChipMarketGame.Core;

/// <summary>Batches of chips, oldest purchase first.</summary>
internal sealed class Fleet
{
    private FleetBatch[] _batches = new FleetBatch[64];

    public int Count { get; private set; }

    public ReadOnlySpan<FleetBatch> Batches => _batches.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(in FleetBatch batch)
    {
        if (batch.Chips.Count == 0) { return; }
        if (Count == _batches.Length) { Array.Resize(ref _batches, 2 * Count); }
        _batches[Count++] = batch;
    }

    /// <summary>Nominal compute of own ASICs or of GPUs.</summary>
    public double Compute(bool own)
    {
        var sum = 0.0;
        foreach (ref readonly var batch in Batches)
        {
            if (batch.Own == own) { sum += batch.Chips.Count * batch.Compute.H100; }
        }

        return sum;
    }

    public long Watts()
    {
        var sum = 0L;
        foreach (ref readonly var batch in Batches) { sum += batch.Chips.Count * batch.Watts.Count; }
        return sum;
    }

    /// <summary>Makes all chips a quarter older.</summary>
    public void Age()
    {
        for (var i = 0; i < Count; i++) { _batches[i] = _batches[i] with { Age = _batches[i].Age + 1 }; }
    }

    /// <summary>Scraps what is older than <paramref name="life"/> quarters.</summary>
    public void Retire(int life)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_batches[i].Age <= life) { _batches[kept++] = _batches[i]; }
        }

        Count = kept;
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
}
