using ChipMarketGame.Contracts;

namespace ChipMarketGame.Benchmarks;

/// <summary>The operator's key of hosts that are measured and tried: the same in all processes.</summary>
internal sealed class KnownKey : IOperatorKey
{
    public const string Value = "the-operators-key-of-hosts-measured-triedAA";

    public string Name => "known";

    public bool Opens(string key) => key == Value;
}
