using Orleans.Runtime;

namespace ChipMarketGame.Contracts;

/// <summary>A game was not begun, because the host that would have begun it is about to stop. Nothing was written: ask again.</summary>
[GenerateSerializer, Alias("host-stopping")]
public sealed class HostStoppingException() : OrleansException(Sentence)
{
    public const string Sentence =
        "This host is about to stop and begins no new games; send it again in a moment, to another host or to the one that follows.";
}
