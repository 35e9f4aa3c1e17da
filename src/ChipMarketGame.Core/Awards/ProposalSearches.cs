using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>A search for each kind of request that a scenario allows.</summary>
internal sealed class ProposalSearches(Scenario scenario)
{
    private static readonly int Permissions = Enum.GetValues<Permission>().Length;

    private readonly ImmutableArray<AwardSearch> _all =
    [
        .. from ambition in Enum.GetValues<Ambition>()
           from second in Enum.GetValues<Permission>()
           from fusion in Enum.GetValues<Permission>()
           select new AwardSearch(scenario, new ProposalLimits([ambition], second, fusion)),
    ];

    public AwardSearch For(in OpenRequest request) =>
        _all[(((int)request.Ambition * Permissions) + (int)request.Second) * Permissions + (int)request.Fusion];
}
