using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>Whether a proposal may have something.</summary>
public enum Permission { Allowed, Never, Required }

/// <summary>Among which proposals for a programme a hyperscaler chooses.</summary>
/// <param name="Ambitions">Those it considers.</param>
/// <param name="SecondSource">Whether two designers share the work.</param>
/// <param name="Fusion">Whether the chip sits on NVLink Fusion.</param>
public readonly record struct ProposalLimits(ImmutableArray<Ambition> Ambitions, Permission SecondSource, Permission Fusion);
