using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Orleans;

namespace ChipMarketGame.Grains;

/// <summary>
/// Serves the people of a class: shows what a token may see, and does what the desks decide. The journal first, then memory, then
/// <paramref name="changed"/> for those who watch and wait.
/// </summary>
internal sealed class ClassOffice(
    LiveGame game, ClassBook book, Table table, GameJournal journal, ISignIns signIns, IOperatorKey operatorKey, IGrainFactory grains,
    GameOptions options, TimeProvider clock, GameMeters meters, Action changed)
{
    /// <summary>Wrong seat codes since the last one was made.</summary>
    private int _guesses;

    public SeatAnswer<SeatSight> Look(string token, int from)
    {
        if (book.Of(token) is not { } seat) { return SeatDesk.NotYours; }
        seat.LastSeen = clock.GetUtcNow();
        return game.Sight(seat, from);
    }

    public async ValueTask<SeatAnswer<ClassBoard>> Board(string token, int from) => await Runs(token)
        ? Board(from)
        : InstructorDesk.NotYours;

    public async ValueTask<SeatAnswer<SealedSheet>> Advise(string token)
    {
        if (book.Of(token) is not { } seat) { return SeatDesk.NotYours; }
        if (SeatDesk.Untimely(game.Now) is { } untimely) { return untimely; }
        return await table.Advise(game, seat.Seat, options.DecisionTime);
    }

    public async ValueTask<SeatAnswer<SeatSight>> Claim(SeatClaim claim) =>
        await Do(SeatDesk.Claim(game, book, claim)) is { } problem ? problem : Look(claim.Token, 0);

    public async ValueTask<SeatAnswer<SeatSight>> Redeem(SeatRedemption redemption) =>
        await Do(SeatDesk.Redeem(game, book, redemption, clock.GetUtcNow(), ref _guesses)) is { } problem
            ? problem
            : Look(redemption.Token, 0);

    public async ValueTask<SeatAnswer<SeatSight>> Leave(string token)
    {
        var last = Look(token, int.MaxValue);
        return await Do(SeatDesk.Leave(book, token)) is { } problem ? problem : last;
    }

    /// <param name="desk">Decides what becomes of the sheet.</param>
    public async ValueTask<SeatAnswer<SheetReceipt>> Sheet(
        string token, SheetOrder order, Func<LiveGame, ClassBook, string, SheetOrder, DateTimeOffset, Decision> desk)
    {
        if (await Do(desk(game, book, token, order, clock.GetUtcNow())) is { } problem)
        {
            meters.Refused(problem.Fault);
            return problem;
        }

        meters.Acknowledged();
        return book.Done(SeatDesk.CommandOf(book.Of(token)!, order))!.Value.Receipt!;
    }

    public async ValueTask<SeatAnswer<ClassBoard>> Order(string token, string command, ClassOrder order)
    {
        if (!await Runs(token)) { return InstructorDesk.NotYours; }
        var decision = InstructorDesk.Decide(game, book, command, order, clock.GetUtcNow());
        var elsewhere = order switch { ClassOrder.Branch branch => branch.Into, ClassOrder.Begin begin => begin.Into, _ => (GameId?)null };
        if (decision.Problem is null && elsewhere is { } into && await GoOn(into, (order as ClassOrder.Branch)?.Quarter) is { } refused)
        {
            return refused;
        }
        if (order is ClassOrder.Offer) { _guesses = 0; }
        return await Do(decision) is { } problem ? problem : Board(0);
    }

    public async ValueTask<SeatAnswer<ClassPeople>> People(string token) =>
        await Runs(token) || operatorKey.Opens(token) ? await People(erased: null) : InstructorDesk.NotYours;

    public async ValueTask<SeatAnswer<ClassPeople>> Erase(string token, string person)
    {
        if (!(await Runs(token) || operatorKey.Opens(token))) { return InstructorDesk.NotYours; }
        if (await journal.Erase(book.Terms.Code, person) is not { } erased)
        {
            return new SeatProblem(SeatFault.NotFound, $"There is no person {FewSentences.Seen(person)} in this class.");
        }
        if (game.Forget(await journal.Erased(book.Terms.Code, CancellationToken.None))) { changed(); }
        return await People(erased);
    }

    private async ValueTask<SeatAnswer<ClassPeople>> People(JournaledPerson? erased) => new ClassPeople(
        [.. (await journal.People(book.Terms.Code)).Select(person => new ClassPerson(person.Id, person.Name, person.Seat, person.InChain))],
        erased is { InChain: true } ? JournaledPerson.OnlyHidden : null);

    private ClassBoard Board(int from) => new(book.Terms.Code, game.Since(from), [.. book.Seats.Select(seat => seat.Progress)]);

    /// <summary>
    /// Whether somebody runs this class: with the token that opening it gave, or signed in as the teacher to whom it belongs.
    /// </summary>
    private async ValueTask<bool> Runs(string token) =>
        InstructorDesk.Knows(book, token) || (await signIns.OwnerOf(token) is { } owner && book.Terms.BelongsTo(owner));

    /// <summary>Does what was decided.</summary>
    /// <returns>Why nothing was done; null if it is done, now or before.</returns>
    private async ValueTask<SeatProblem?> Do(Decision decision)
    {
        if (decision.Problem is { } problem) { return problem; }
        if (decision.Events.IsEmpty)
        {
            meters.CameAgain();
            return null;
        }

        game.Commit(decision.Events, await journal.Append(game, decision.Events, decision.Command), decision.Command);
        changed();
        return null;
    }

    /// <summary>Begins the game in which the class goes on.</summary>
    /// <param name="quarter">Before which the two games are the same; null if practice ends and nothing of it goes on.</param>
    private async Task<SeatProblem?> GoOn(GameId into, CalendarQuarter? quarter)
    {
        var holders = book.Seats.SelectMany(
            seat => seat.Holders.Select(holder => new SeatTaken(seat.Seat, holder.TokenHash, holder.Person, book.TextOf(holder.Person))));
        try
        {
            if (quarter is { } before) { await journal.Branch(game.Now.Id, into, before, holders); }
            else { await journal.BeginInEarnest(game.Now.Id, into, holders); }
        }
        catch (JournalRefusedException)
        {
            return new SeatProblem(SeatFault.Conflict, $"There is another game {into} already; choose another name.");
        }
        catch (HostStoppingException stopping)
        {
            return new SeatProblem(SeatFault.Unavailable, stopping.Message);
        }

        await grains.Game(into).Continue();
        return null;
    }
}
