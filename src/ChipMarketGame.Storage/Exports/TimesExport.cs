using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// How long each seat sat over each sheet: a row per closed quarter and seat that people hold or played. Seconds run on the server's
/// clock from the moment the sheets opened, pauses included; who only looked and saved nothing leaves them empty.
/// </summary>
public static class TimesExport
{
    /// <param name="happened">A class's events, oldest first; those of a quarter that has not closed are left out.</param>
    /// <param name="teams">Who holds each seat, in seat order; empty where nobody does.</param>
    public static byte[] Of(Roster roster, IEnumerable<GameEvent> happened, ImmutableArray<string> teams)
    {
        using var table = new Spreadsheet(
            "quarter", "seat", "company", "team", "opened_utc", "first_saved_seconds", "last_saved_seconds", "handed_in_seconds",
            "times_saved", "times_handed_in", "times_taken_back");
        var (opened, seats) = ((DateTimeOffset?)null, new SortedDictionary<int, Sitting>());
        foreach (var each in happened)
        {
            switch (each)
            {
                case ClockSet { Opened: { } at }: opened = at; break;
                case SheetDrafted drafted: Of(seats, drafted.Sheet.Seat).Keep(drafted.At); break;
                case SheetSubmitted submitted: Of(seats, submitted.Sheet.Seat).HandIn(submitted.At); break;
                case SheetWithdrawn withdrawn: Of(seats, withdrawn.Seat).TakeBack(); break;
                case QuarterClosed closed:
                    for (var seat = 0; seat < teams.Length; seat++) { if (teams[seat].Length > 0) { Of(seats, roster.At(seat)); } }
                    foreach (var (seat, sitting) in seats)
                    {
                        Write(table, roster, closed.Quarter, roster.At(seat), teams[seat], opened, sitting);
                    }
                    seats.Clear();
                    opened = null;
                    break;
                default: break;
            }
        }

        return table.ToBytes();
    }

    private static Sitting Of(SortedDictionary<int, Sitting> seats, Company seat) =>
        seats.TryGetValue(seat.Index, out var known) ? known : seats[seat.Index] = new Sitting();

    private static void Write(
        Spreadsheet table, Roster roster, CalendarQuarter quarter, Company seat, string team, DateTimeOffset? opened, Sitting sitting)
    {
        double? Since(DateTimeOffset? at) => at - opened is { } gone ? Math.Round(gone.TotalSeconds, 1) : null;
        table.Text(quarter.ToString()).Text(roster[seat].Id).Text(roster[seat].Name).Text(team)
            .Text(opened?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
            .Number(Since(sitting.FirstSaved)).Number(Since(sitting.LastSaved)).Number(Since(sitting.HandedIn))
            .Number(sitting.TimesSaved).Number(sitting.TimesHandedIn).Number(sitting.TimesTakenBack).EndRow();
    }

    /// <summary>A seat over its sheet of one quarter.</summary>
    private sealed class Sitting
    {
        public DateTimeOffset? FirstSaved { get; private set; }

        public DateTimeOffset? LastSaved { get; private set; }

        /// <summary>When the sheet that stood at the end was handed in; null if none stood.</summary>
        public DateTimeOffset? HandedIn { get; private set; }

        public long TimesSaved { get; private set; }

        public long TimesHandedIn { get; private set; }

        public long TimesTakenBack { get; private set; }

        public void Keep(DateTimeOffset? at)
        {
            (FirstSaved, LastSaved, HandedIn) = (FirstSaved ?? at, at, null);
            TimesSaved++;
        }

        public void HandIn(DateTimeOffset? at)
        {
            (FirstSaved, LastSaved, HandedIn) = (FirstSaved ?? at, at, at);
            TimesHandedIn++;
        }

        public void TakeBack()
        {
            HandedIn = null;
            TimesTakenBack++;
        }
    }
}
