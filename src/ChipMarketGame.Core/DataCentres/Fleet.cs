namespace ChipMarketGame.Core;

/// <summary>
/// Batches of chips, oldest purchase first. Their sums are kept up to date, since every rule and view asks for them. A batch knows the
/// quarter of its purchase, so that nothing need be touched for it to grow older.
/// </summary>
internal sealed class Fleet
{
    private Batch[] _batches = new Batch[64];
    private Sums _sums;

    public int Count { get; private set; }

    public ReadOnlySpan<Batch> Batches => _batches.AsSpan(0, Count);

    public void Clear() => (Count, _sums) = (0, Sums.Empty);

    /// <summary>Adds chips whose age is that of quarter <paramref name="turn"/>.</summary>
    public void Add(in FleetBatch batch, int turn) => Add(Bought(batch, turn));

    /// <summary>Nominal compute of own ASICs or of GPUs.</summary>
    public double Compute(bool own) => own ? _sums.Asics : _sums.Gpus;

    public long Watts() => _sums.Watts;

    /// <summary>Scraps what is older than <paramref name="life"/> in quarter <paramref name="turn"/>.</summary>
    public void Retire(int turn, int life)
    {
        if (turn - _sums.FirstBought <= life) { return; }
        var (kept, sums) = (0, Sums.Empty);                      // sums of doubles depend on the order: all are added anew
        foreach (ref readonly var batch in Batches)
        {
            if (batch.Age(turn) > life) { continue; }
            _batches[kept++] = batch;
            sums.Add(batch);
        }

        (Count, _sums) = (kept, sums);
    }

    /// <summary>Moves chips that wait to <paramref name="service"/> in order of purchase while power allows.</summary>
    /// <param name="watts">Power for more chips; what is left of it.</param>
    public void Deploy(Fleet service, ref long watts)
    {
        if (Count == 0) { return; }
        var waiting = Batches;
        Clear();
        foreach (ref readonly var batch in waiting) { Add(batch with { Chips = service.Take(batch, ref watts) }); }
    }

    /// <summary>New chips go to <paramref name="service"/> while power allows; the others wait here.</summary>
    /// <inheritdoc cref="Deploy" path="/param"/>
    public void Receive(in FleetBatch chips, int turn, Fleet service, ref long watts)
    {
        if (chips.Chips.Count == 0) { return; }
        var batch = Bought(chips, turn);
        Add(batch with { Chips = service.Take(batch, ref watts) });
    }

    public void Hash(StateHash hash, int turn)
    {
        hash.Add((long)Count);
        foreach (ref readonly var batch in Batches)
        {
            hash.Add(batch.Own);
            hash.Add(batch.Chips);
            hash.Add(batch.Compute);
            hash.Add(batch.Watts);
            hash.Add((long)batch.Age(turn));
        }
    }

    private static Batch Bought(in FleetBatch batch, int turn) =>
        new(batch.Own, turn - batch.Age, batch.Chips.Count, batch.Compute.H100, batch.Watts.Count);

    /// <summary>Takes as many chips of a batch as power allows.</summary>
    /// <returns>The others.</returns>
    private long Take(in Batch batch, ref long watts)
    {
        var all = checked(batch.Chips * batch.Watts);
        var chips = all <= watts ? batch.Chips : Math.Max(0, watts / batch.Watts);
        watts = checked(watts - (chips * batch.Watts));
        Add(batch with { Chips = chips });
        return checked(batch.Chips - chips);
    }

    private void Add(in Batch batch)
    {
        if (batch.Chips == 0) { return; }
        if (Count == _batches.Length) { Array.Resize(ref _batches, 2 * Count); }
        _batches[Count++] = batch;
        _sums.Add(batch);
    }

    /// <param name="Bought">Quarter of the game; below 0 it lies before the first.</param>
    /// <param name="Compute">Of a chip, H100-equivalents.</param>
    /// <param name="Watts">Of a chip.</param>
    internal readonly record struct Batch(bool Own, int Bought, long Chips, double Compute, long Watts)
    {
        public int Age(int turn) => turn - Bought;

        public FleetBatch Seen(int turn) => new(Own, new Chips(Chips), new Compute(Compute), new Watts(Watts), Age(turn));
    }

    private struct Sums
    {
        /// <summary>Later than any quarter.</summary>
        private const int NothingBought = int.MaxValue / 2;

        public double Gpus, Asics;
        public long Watts;
        public int FirstBought;

        public static Sums Empty => new() { FirstBought = NothingBought };

        public void Add(in Batch batch)
        {
            var compute = batch.Chips * batch.Compute;
            if (batch.Own) { Asics += compute; } else { Gpus += compute; }
            Watts = checked(Watts + (batch.Chips * batch.Watts));
            FirstBought = Math.Min(FirstBought, batch.Bought);
        }
    }
}
