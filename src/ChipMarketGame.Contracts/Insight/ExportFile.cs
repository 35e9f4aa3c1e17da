using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>What an instructor takes home.</summary>
[GenerateSerializer, Alias("export-kind")]
public enum ExportKind
{
    /// <summary>A row per seat: who held it, what came of it, how its sheets came in.</summary>
    Gradebook,

    /// <summary>A row per seat and closed quarter with every line.</summary>
    Decisions,

    /// <summary>A JSON line per event, without what authorises anybody and without sheets of the open quarter.</summary>
    Events,

    /// <summary>
    /// A row per seat and closed quarter: how long it took to the first sheet that was kept and to the last that was handed in.
    /// </summary>
    Times,

    /// <summary>A row per request for proposals that was decided and designer, where programmes are awarded so.</summary>
    Bids,
}

/// <summary>A file to download.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Content">UTF-8; tables with a byte-order mark, for spreadsheets.</param>
[GenerateSerializer, Immutable, Alias("export-file")]
public sealed record ExportFile(string Name, ImmutableArray<byte> Content);
