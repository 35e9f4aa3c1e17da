using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Orleans;
using Orleans.Concurrency;

namespace ChipMarketGame.Grains;

/// <summary>Finds the classes of a teacher in the journal, and asks each how it stands.</summary>
[StatelessWorker]
internal sealed class ClassListGrain(IJournalReader heads, GameJournal journal, ISignIns signIns) : Grain, IClassListGrain
{
    private const int Shown = 100;

    public async ValueTask<SeatAnswer<ClassListing[]>> Mine(string ticket)
    {
        if (await signIns.OwnerOf(ticket) is not { } owner) { return InstructorDesk.NotYours; }
        var mine = new List<(GameHead Head, OpeningOfGame Opening)>();
        // A class that went on in another game has the same tag there: the latest is where it is played.
        var classes = (await Journals.Reach(() => heads.Games().AsTask())).Reverse()
            .Where(head => GameJournal.KindOf(head.Tag) == GameKind.Class).DistinctBy(head => head.Tag);
        foreach (var head in classes)
        {
            if (await Opening(head.Game) is { } opening && BelongsTo(opening.Opening.Class!, owner)) { mine.Add((head, opening)); }
            if (mine.Count == Shown) { break; }
        }

        return await Task.WhenAll(mine.Select(each => Listing(each.Opening)));
    }

    /// <summary>Before owners were noted, a class of one seat was somebody who played alone.</summary>
    private static bool BelongsTo(ClassTerms terms, string owner) =>
        terms.BelongsTo(owner) && terms is not { Owner: null, Seats.Length: 1, TeamSize: 1, StepByStep: false, Practice: 0 };

    private async Task<ClassListing> Listing(OpeningOfGame opened)
    {
        var (code, practice) = (opened.Opening.Class!.Code, opened.Opening.Class.Practice);
        var quarters = practice > 0 ? practice : opened.Scenario.Quarters;
        try
        {
            var told = (await GrainFactory.Game(opened.Id).Snapshot(int.MaxValue))!;
            CalendarQuarter? closed = told.ClosedQuarters > 0 ? told.Quarter + -1 : null;
            return new ClassListing(
                code, opened.Id, opened.Scenario.Title, told.Phase, practice > 0, closed, told.ClosedQuarters, quarters,
                told.Class!.Seats.Sum(seat => seat.Holders.Length));
        }
        catch (GameUnreadableException)
        {
            return new ClassListing(code, opened.Id, opened.Scenario.Title, GamePhase.Quarantined, practice > 0, null, 0, quarters, 0);
        }
    }

    private async Task<OpeningOfGame?> Opening(GameId game)
    {
        try
        {
            return await Journals.Reach(() => journal.Opening(game, CancellationToken.None));
        }
        catch (GameUnreadableException)
        {
            // Whose it is cannot be read; it keeps no other from being listed.
            return null;
        }
    }
}
