namespace ChipMarketGame.Silo;

/// <summary>
/// Earlier silos at this address. Where they were killed, the table in which the silos meet still has them as alive, and every silo that
/// joins waits for each of those to answer. So they are declared dead before this one joins: the ports are this process's, and none of them
/// can be alive. The framework declares it too, but where its write collides with that of another silo, as happens when all are started
/// at once, it tries again only after ever longer waits.
/// </summary>
internal sealed class Predecessors(IMembershipTable table, ILocalSiloDetails self) : ILifecycleParticipant<ISiloLifecycle>
{
    private const int ShortestWaitMs = 20, LongestWaitMs = 200;

    /// <summary>After the table has been opened, before this silo is written into it.</summary>
    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(Predecessors), ServiceLifecycleStage.RuntimeGrainServices + 1, DeclareDead);

    public async Task DeclareDead(CancellationToken cancellation)
    {
        while (await FirstAlive(cancellation) is { } alive)
        {
            alive.Entry.AddSuspector(self.SiloAddress, DateTime.UtcNow);
            alive.Entry.Status = SiloStatus.Dead;
            if (await table.UpdateRowAsync(alive.Entry, alive.ETag, alive.Next, cancellation)) { continue; }

            // Another silo wrote in between. Those that start together should not meet again.
            await Task.Delay(Random.Shared.Next(ShortestWaitMs, LongestWaitMs), cancellation);
        }
    }

    private async Task<(MembershipEntry Entry, string ETag, TableVersion Next)?> FirstAlive(CancellationToken cancellation)
    {
        var rows = await table.ReadAllAsync(cancellation);
        foreach (var (entry, etag) in rows.Members)
        {
            if (IsEarlier(entry.SiloAddress) && entry.Status != SiloStatus.Dead) { return (entry, etag, rows.Version.Next()); }
        }

        return null;
    }

    private bool IsEarlier(SiloAddress other) =>
        other.Endpoint.Equals(self.SiloAddress.Endpoint) && other.Generation < self.SiloAddress.Generation;
}
