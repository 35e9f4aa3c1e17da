using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The search that the measures rest on: the one named, the one that comes with the game, or one made now.</summary>
internal sealed class StoredSearch(BalanceRequest request, Terminal terminal)
{
    /// <summary>Null where there is none that fits: it is said why.</summary>
    public SearchedSchedules? Take(CancellationToken cancellation)
    {
        if (request.Search is not { } budget) { return request.Searched is { } named ? Named(named) : BuiltIn(); }

        if (request.Searched is { } kept) { ResultFile.MustBeWritable(kept); }
        var found = ScheduleSearch.Found(request.File, request.Roles.Select(role => Search(role, budget, cancellation)));
        if (request.Searched is { } path)
        {
            ResultFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(SearchFile.Write(found))));
        }

        return found;
    }

    private SearchedSchedules Named(string path)
    {
        try
        {
            var searched = SearchFile.Read(TextFile.Read(path));
            return searched.Objection(request.File) is { } objection
                ? throw CommandFailedException.BadUsage($"{path}: {objection}")
                : searched;
        }
        catch (FormatException broken)
        {
            throw CommandFailedException.BadUsage($"{path}: {broken.Message}");
        }
    }

    private SearchedSchedules? BuiltIn()
    {
        if (SearchFile.BuiltIn(request.File.Name) is not { } searched) { return null; }
        if (searched.Objection(request.File) is not { } objection) { return searched; }

        terminal.Fault($"The search that comes with the game is left out. {objection}");
        return null;
    }

    private SearchedSchedule Search(CompanyRole role, SearchBudget budget, CancellationToken cancellation)
    {
        var search = new ScheduleSearch(request.File, role, Seed: 1, budget.Minutes, budget.Generations, ScheduleSearch.UsualSeeds);
        var started = Stopwatch.GetTimestamp();
        try
        {
            return Progress.Of(terminal, $"Searching for {SeatChoices.NameOf(role)}, minutes", (double)budget.Minutes * 60, more =>
            {
                var told = 0;
                return search.Run(
                    _ =>
                    {
                        var seconds = (int)Stopwatch.GetElapsedTime(started).TotalSeconds;
                        more(seconds - told);
                        told = seconds;
                    },
                    () => Stopwatch.GetElapsedTime(started) >= TimeSpan.FromMinutes(budget.Minutes), cancellation);
            });
        }
        catch (NoSpreadException nothing)
        {
            throw CommandFailedException.Failed($"With {request.File.Name} nothing can be searched for. {nothing.Message}", nothing);
        }
    }
}
