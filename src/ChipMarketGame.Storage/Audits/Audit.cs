using System.Collections.Immutable;

namespace ChipMarketGame.Storage;

/// <summary>What an audit saw.</summary>
/// <param name="Quarters">How many quarters were played again.</param>
/// <param name="Findings">All that is wrong, in the order of the games.</param>
/// <param name="SetAside">What was not played again, and why, in sentences; its chain was recomputed all the same.</param>
public sealed record Audit(int Games, long Events, int Quarters, ImmutableArray<AuditFinding> Findings, ImmutableArray<string> SetAside)
{
    public bool Holds => Findings.IsEmpty;
}
