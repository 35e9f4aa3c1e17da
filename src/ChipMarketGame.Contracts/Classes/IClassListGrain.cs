namespace ChipMarketGame.Contracts;

/// <summary>The classes of the journal, for those who run them; key 0.</summary>
[Alias("class-list")]
public interface IClassListGrain : IGrainWithIntegerKey
{
    /// <summary>The classes of the teacher who is signed in, the latest first, at most a hundred.</summary>
    /// <param name="ticket">Of a sign-in, see <see cref="ISignIns"/>.</param>
    [Alias("mine")]
    ValueTask<SeatAnswer<ClassListing[]>> Mine(string ticket);
}
