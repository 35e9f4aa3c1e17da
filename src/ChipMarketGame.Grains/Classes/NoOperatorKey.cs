using ChipMarketGame.Contracts;

namespace ChipMarketGame.Grains;

/// <summary>The key of a host that nobody has given one: it opens nothing.</summary>
internal sealed class NoOperatorKey : IOperatorKey
{
    public string Name => "none";

    public bool Opens(string key) => false;
}
