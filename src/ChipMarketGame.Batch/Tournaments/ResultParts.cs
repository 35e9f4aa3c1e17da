using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>The parts of a tournament: a row per game and seat that counts.</summary>
public static class ResultParts
{
    /// <inheritdoc cref="PartFolder.NameOf"/>
    public static string NameOf(int part) => PartFolder.NameOf(part);

    /// <summary>The parts in a tournament's folder, to be added to by this program alone.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static PartFolder<SeatResult> ToWrite(string root) => PartFolder.ToWrite<SeatResult>(root, Text);

    /// <summary>The parts in a tournament's folder that another program may be adding to.</summary>
    public static PartFolder<SeatResult> ToRead(string root) => PartFolder.ToRead<SeatResult>(root, Text);

    /// <summary>Results of earlier versions lack the last three columns, and their checksum goes without them.</summary>
    private static string Text(SeatResult row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Game};{row.Step};{row.Seed};{row.Seat};{row.Entrant};{row.Strategy};{row.Score};{row.Ruined};" +
        $"{row.Decisions};{row.Errors};{row.Invalid};{row.TimedOut};{row.StateHash}{Late(row)}");

    private static string Late(SeatResult row) =>
        row is { Company: "", EntrantName: "", Failure: "" } ? "" : $";{row.Company};{row.EntrantName};{row.Failure}";
}
