using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Tests of what is promised in seconds, or measured in this process: they run after all others, one at a time.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public sealed class Undisturbed;
