namespace ChipMarketGame.Benchmarks;

/// <summary>Processes whose memory is looked at all the time.</summary>
internal sealed class Watched : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly Func<IEnumerable<int>> _pids;
    private readonly Timer _timer;
    private long _most;

    public Watched(Func<IEnumerable<int>> pids)
    {
        _pids = pids;
        _timer = new Timer(_ => _most = Math.Max(_most, Now.Memory), null, Every, Every);
    }

    /// <summary>All of them together.</summary>
    public ProcessUse Now => _pids().Select(ProcessUse.Of).Aggregate(
        default(ProcessUse), (sum, one) => new ProcessUse(sum.CpuSeconds + one.CpuSeconds, sum.Memory + one.Memory));

    /// <summary>Most bytes that they held together since <see cref="Forget"/>.</summary>
    public long Most => _most;

    public void Forget() => _most = 0;

    public void Dispose() => _timer.Dispose();
}
