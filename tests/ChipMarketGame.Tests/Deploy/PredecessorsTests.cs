using System.Net;
using ChipMarketGame.Silo;
using Orleans.Runtime;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PredecessorsTests
{
    static readonly IPEndPoint Here = new(IPAddress.Loopback, 11111), There = new(IPAddress.Loopback, 11112);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Earlier_silos_at_this_address_are_dead_before_it_joins_however_often_others_write_in_between(int collisions)
    {
        var table = new Table(collisions);
        MembershipEntry Add(IPEndPoint at, int number) => table.Add(SiloAddress.New(at, number));
        var (first, second, newer, elsewhere) = (Add(Here, 1), Add(Here, 2), Add(Here, 9), Add(There, 1));

        await new Predecessors(table, new Self(SiloAddress.New(Here, 5))).DeclareDead(TestContext.Current.CancellationToken);

        Assert.Equal([SiloStatus.Dead, SiloStatus.Dead], [table.StatusOf(first), table.StatusOf(second)]);
        Assert.Equal([SiloStatus.Active, SiloStatus.Active], [table.StatusOf(newer), table.StatusOf(elsewhere)]);
    }

    sealed class Self(SiloAddress address) : ILocalSiloDetails
    {
        public string Name => "self";
        public string ClusterId => "cluster";
        public string DnsHostName => "localhost";
        public SiloAddress SiloAddress => address;
        public SiloAddress GatewayAddress => address;
    }

    /// <summary>A table in which another silo writes just before the first writes of this one, which are refused for it.</summary>
    sealed class Table(int collisions) : IMembershipTable
    {
        readonly Dictionary<SiloAddress, MembershipEntry> _rows = [];
        int _version, _collisions = collisions;

        public MembershipEntry Add(SiloAddress address)
        {
            var entry = new MembershipEntry { SiloAddress = address, Status = SiloStatus.Active, SuspectTimes = [] };
            _rows.Add(address, entry);
            return entry;
        }

        public SiloStatus StatusOf(MembershipEntry entry) => _rows[entry.SiloAddress].Status;

        public Task<MembershipTableData> ReadAll()
        {
            var version = new TableVersion(_version, $"{_version}");
            return Task.FromResult(new MembershipTableData([.. _rows.Values.Select(row => Tuple.Create(CopyOf(row), "row"))], version));
        }

        public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion)
        {
            if (_collisions > 0) { (_version, _collisions) = (_version + 1, _collisions - 1); }
            if (tableVersion.Version != _version + 1) { return Task.FromResult(false); }
            (_rows[entry.SiloAddress], _version) = (entry, tableVersion.Version);
            return Task.FromResult(true);
        }

        public Task InitializeMembershipTable(bool tryInitTableVersion) => throw new NotSupportedException();
        public Task DeleteMembershipTableEntries(string clusterId) => throw new NotSupportedException();
        public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => throw new NotSupportedException();
        public Task<MembershipTableData> ReadRow(SiloAddress key) => throw new NotSupportedException();
        public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => throw new NotSupportedException();
        public Task UpdateIAmAlive(MembershipEntry entry) => throw new NotSupportedException();

        static MembershipEntry CopyOf(MembershipEntry row) =>
            new() { SiloAddress = row.SiloAddress, Status = row.Status, SuspectTimes = [.. row.SuspectTimes ?? []] };
    }
}
