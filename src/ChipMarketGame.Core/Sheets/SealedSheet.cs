using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Where a sheet came from.</summary>
public enum SheetOrigin
{
    /// <summary>A built-in strategy or outside program decided in time.</summary>
    Decided,

    /// <summary>A person handed it in.</summary>
    HandedIn,

    /// <summary>The seat was late: its last valid draft.</summary>
    Draft,

    /// <summary>The seat was late, failed or is under administration: last quarter's lines without awards, builds or tranches.</summary>
    Standing,
}

/// <summary>What one seat plays in one quarter, as the journal keeps it.</summary>
/// <param name="Reason">Why the seat did not decide itself, in a sentence.</param>
/// <param name="Refused">Lines that were refused and kept their standing value.</param>
public sealed record SealedSheet(
    Company Seat, SheetOrigin Origin, string? Reason = null,
    [property: JsonPropertyOrder(1)] IReadOnlyList<Refusal>? Refused = null)
{
    /// <summary>The sheet itself; in JSON it stands under the name of its role.</summary>
    public required ISheet Lines { get; init; }

    /// <summary>The sheet, if it is one of that role.</summary>
    public TSheet? As<TSheet>()
        where TSheet : struct, ISheet => Lines is TSheet own ? own : null;
}
