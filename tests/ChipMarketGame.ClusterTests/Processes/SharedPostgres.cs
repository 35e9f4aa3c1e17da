using ChipMarketGame.ClusterTests;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace ChipMarketGame.ClusterTests;

/// <summary>One server for all tests that do no harm to it.</summary>
public sealed class SharedPostgres : LazyPostgres;
