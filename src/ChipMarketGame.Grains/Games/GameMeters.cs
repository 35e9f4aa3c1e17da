using System.Diagnostics.Metrics;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Grains;

/// <summary>What operators see of the games. Never by game, seat or sheet.</summary>
internal sealed class GameMeters
{
    private readonly Counter<long> _acknowledged, _refused, _again, _unplayable;
    private readonly Histogram<double> _close, _lag;
    private int _open;

    public GameMeters(IMeterFactory meters)
    {
        var meter = meters.Create("ChipMarketGame.Games");
        _acknowledged = meter.CreateCounter<long>("chipmarket.sheets.acknowledged", "{sheet}", "Sheets and drafts with a receipt.");
        _refused = meter.CreateCounter<long>("chipmarket.sheets.refused", "{sheet}", "Sheets and drafts refused, by reason.");
        _again = meter.CreateCounter<long>(
            "chipmarket.commands.duplicate", "{command}", "Commands that came again and got the first answer.");
        _unplayable = meter.CreateCounter<long>(
            "chipmarket.games.unplayable", "{game}",
            "Activations of games whose replay came to another state or which this program cannot read.");
        _close = meter.CreateHistogram<double>("chipmarket.quarter.close", "s", "From resolving a quarter to its place in the journal.");
        _lag = meter.CreateHistogram<double>("chipmarket.quarter.lag", "s", "From a deadline to the quarter's place in the journal.");
        meter.CreateObservableGauge(
            "chipmarket.games.open", () => _open, "{game}",
            "Open games in the journal, counted once a minute; every silo of a cluster counts all.");
    }

    public void Acknowledged() => _acknowledged.Add(1);

    public void Refused(SeatFault reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", ReasonOf(reason)));

    public void CameAgain() => _again.Add(1);

    public void Unplayable() => _unplayable.Add(1);

    public void Open(int games) => _open = games;

    /// <param name="late">Time since the deadline; negative before it, null where there is none.</param>
    public void Closed(TimeSpan took, TimeSpan? late)
    {
        _close.Record(took.TotalSeconds);
        if (late is { Ticks: >= 0 } lag) { _lag.Record(lag.TotalSeconds); }
    }

    private static string ReasonOf(SeatFault reason) => reason switch
    {
        SeatFault.NotFound => "not_found",
        SeatFault.NotYours => "not_yours",
        SeatFault.Malformed => "malformed",
        SeatFault.Untimely => "untimely",
        SeatFault.Unavailable => "unavailable",
        _ => "conflict",
    };
}
