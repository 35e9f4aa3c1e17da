using System.Globalization;
using ChipMarketGame.Client;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Benchmarks;

/// <summary>How much of a journal the events of one kind are: their bodies, without the row and the indexes round them.</summary>
internal sealed record KindRow(string Kind, int Count, double Bytes, double Share)
{
    public const string Table = "kinds";

    private static readonly TablePart<KindRow>[] Parts =
    [
        new("event", TablePart<KindRow>.Always, row => row.Kind),
        new("read", TablePart<KindRow>.Always, row => Text($"{row.Count:N0}"), IsRight: true),
        new("each", TablePart<KindRow>.Always, row => Text($"{row.Bytes:N0} bytes"), IsRight: true),
        new("of all", TablePart<KindRow>.Always, row => Text($"{row.Share:P1}"), IsRight: true),
    ];

    /// <summary>What the journals of some games hold, the kind that takes most first.</summary>
    public static async Task<KindRow[]> Of(IJournalReader journal, IEnumerable<string> games)
    {
        var events = new List<(string Kind, int Bytes)>();
        foreach (var game in games)
        {
            await foreach (var stored in journal.Read(new GameId(game))) { events.Add((stored.Kind, stored.Json.Length)); }
        }

        var all = events.Sum(each => (long)each.Bytes);
        return [.. events.GroupBy(each => each.Kind)
            .Select(kind => new KindRow(
                kind.Key, kind.Count(), kind.Average(each => each.Bytes), (double)kind.Sum(each => (long)each.Bytes) / all))
            .OrderByDescending(row => row.Share)];
    }

    public static void Write(string readme, OpenGamesOptions options, IEnumerable<KindRow> rows) =>
        MeasuredTable.Write(readme, Table, CostRow.CommandOf(options), Parts, rows);

    public override string ToString() => Text($"{Kind}: {Count:N0} events of {Bytes:N0} bytes, {Share:P1}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
