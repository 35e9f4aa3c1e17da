using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>The strategies of a role in a panel.</summary>
public sealed record PanelRole(CompanyRole Role, ImmutableArray<string> Strategies);
