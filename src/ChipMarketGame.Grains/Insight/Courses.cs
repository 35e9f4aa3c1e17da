using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Reads games as they went out of the journal, for those whose right to know has been proved.</summary>
internal sealed class Courses(GameJournal journal)
{
    /// <summary>What a game began with; null if there is no such game.</summary>
    public Task<OpeningOfGame?> Opening(GameId game) => Journals.Reach(() => journal.Opening(game, CancellationToken.None));

    /// <summary>A game as its grain has told it, even if the journal is ahead of it.</summary>
    public Task<GameCourse> Of(GameSnapshot told) => Journals.Reach(async () =>
    {
        var opening = (await journal.Opening(told.Id, CancellationToken.None))!;
        var closed = await journal.After(opening).Select(each => each.Happened).OfType<QuarterClosed>().Take(told.ClosedQuarters)
            .ToListAsync();
        return new GameCourse(opening.Scenario, opening.Opening, [.. closed]);
    });

    /// <summary>Everything in a game's journal as far as its grain has told of it, each with its number, oldest first.</summary>
    public Task<IReadOnlyList<(GameEvent Happened, long Number)>> Events(GameSnapshot told) => Journals.Reach(async () =>
    {
        var opening = (await journal.Opening(told.Id, CancellationToken.None))!;
        var (events, closed) = (new List<(GameEvent, long)> { (opening.Opening, 1) }, 0);
        await foreach (var (happened, version, _) in journal.After(opening))
        {
            if (happened is QuarterClosed && ++closed > told.ClosedQuarters) { break; }
            events.Add((happened, version));
        }

        return (IReadOnlyList<(GameEvent, long)>)events;
    });
}
