using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>
/// One class, keyed by the id of its game, for whoever runs it. Every call is authorised inside the grain: by the token that opening the
/// class gave, or by the ticket of a sign-in of the teacher to whom it belongs.
/// </summary>
/// <exception cref="GameUnavailableException">The journal failed, and whether the order is done is unknown: ask again with the same
/// id.</exception>
[Alias("instructor")]
public interface IInstructorGrain : IGrainWithStringKey
{
    /// <summary>How the class stands. Closed quarters of the game come from number <paramref name="from"/> on.</summary>
    [Alias("board"), AlwaysInterleave]
    ValueTask<SeatAnswer<ClassBoard>> Board(string token, int from = 0);

    /// <summary>Does something.</summary>
    /// <param name="command">Id of this order: the same again has the same effect once.</param>
    [Alias("order")]
    ValueTask<SeatAnswer<ClassBoard>> Order(string token, string command, ClassOrder order);

    /// <summary>Everybody who ever took a seat. The operator's key opens this too, for any class.</summary>
    [Alias("people")]
    ValueTask<SeatAnswer<ClassPeople>> People(string token);

    /// <summary>
    /// Erases the name of a person and the messages that hold it, in all games of the class and for good; the seat and what was played on
    /// it
    /// stay. The operator's key opens this too, for any class. Erasing again changes nothing.
    /// </summary>
    [Alias("erase")]
    ValueTask<SeatAnswer<ClassPeople>> Erase(string token, string person);
}
