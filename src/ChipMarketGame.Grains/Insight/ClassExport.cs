using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Grains;

/// <summary>The files that an instructor takes home.</summary>
internal static class ClassExport
{
    /// <summary>Stands for a name that was erased; a team without a name would look like a seat that nobody holds.</summary>
    private const string NoName = "(name erased)";

    /// <summary>Name of a file: which class, the day it was taken home, and what it is.</summary>
    public static string NameOf(ExportKind kind, string code, DateTimeOffset day)
    {
        var (name, form) = kind switch
        {
            ExportKind.Gradebook => ("gradebook", "csv"),
            ExportKind.Decisions => ("decisions", "csv"),
            ExportKind.Events => ("events", "jsonl"),
            ExportKind.Times => ("times", "csv"),
            ExportKind.Bids => ("bids", "csv"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a file that nobody knows"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"class-{code}-{day:yyyy-MM-dd}-{name}.{form}");
    }

    /// <summary>A file about the quarters closed so far.</summary>
    public static async Task<byte[]> Of(ExportKind kind, Courses courses, ClassBoard board)
    {
        var (told, course) = (board.Game, await courses.Of(board.Game));
        return kind switch
        {
            ExportKind.Gradebook => GradebookExport.Of(
                told.Roster, Gradebook.Of(course, [.. Enumerable.Range(0, told.Roster.Seats).Select(told.Roster.At)], Teams(board))),
            ExportKind.Decisions => DecisionsExport.Of(course, Teams(board)),
            ExportKind.Bids => BidsExport.Of(course),
            ExportKind.Times => TimesExport.Of(told.Roster, (await courses.Events(told)).Select(each => each.Happened), Teams(board)),
            _ => EventsExport.Of(course.Scenario, await courses.Events(told), told.Scores.IsEmpty ? told.Quarter : null),
        };
    }

    /// <summary>Who holds each seat, in seat order.</summary>
    private static ImmutableArray<string> Teams(ClassBoard board) => [.. Enumerable.Range(0, board.Game.Roster.Seats).Select(seat =>
        string.Join(
            "; ", board.Seats.Where(each => each.Presence.Seat.Index == seat).SelectMany(each => each.Presence.Holders)
                .Select(name => name.Length > 0 ? name : NoName)))];
}
