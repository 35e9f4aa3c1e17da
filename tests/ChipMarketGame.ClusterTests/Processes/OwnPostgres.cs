namespace ChipMarketGame.ClusterTests;

/// <summary>A server of one class of tests, to do harm to.</summary>
public sealed class OwnPostgres : LazyPostgres;
