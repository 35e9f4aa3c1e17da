using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A line of a sheet, or one choice within it, with the settings at which it is tried.</summary>
/// <param name="Role">Whose sheet it stands on.</param>
/// <param name="Line">The line's name on the sheet.</param>
/// <param name="Name">The line, or the choice within it.</param>
/// <param name="Settings">From one end of the range to the other.</param>
public sealed record Lever(CompanyRole Role, string Line, string Name, ImmutableArray<LeverSetting> Settings)
{
    /// <summary>Every lever of every role, in the order of the sheets.</summary>
    public static ImmutableArray<Lever> All { get; } = [.. Core.Role.All.SelectMany(role => For(role.Kind))];

    /// <summary>The levers of a role; none where nobody has said yet how its lines are tried.</summary>
    public static ImmutableArray<Lever> For(CompanyRole role) => role switch
    {
        CompanyRole.Hyperscaler => HyperscalerLevers.All,
        CompanyRole.Designer => DesignerLevers.All,
        CompanyRole.GpuMaker => GpuMakerLevers.All,
        _ => [],
    };

    /// <summary>Which end of the range a setting is.</summary>
    public RangeEnd EndOf(int setting) => setting == 0 ? RangeEnd.Low : setting == Settings.Length - 1 ? RangeEnd.High : RangeEnd.Inside;
}

/// <summary>Where a setting lies in its range.</summary>
public enum RangeEnd { Inside, Low, High }
