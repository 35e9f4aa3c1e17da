namespace ChipMarketGame.Contracts;

/// <summary>
/// Teachers who are signed in. A sign-in counts at every host of a cluster, outlives a restart, and ends everywhere at once.
/// </summary>
/// <exception cref="GameUnavailableException">From any member: where sign-ins are kept cannot be reached.</exception>
public interface ISignIns
{
    /// <summary>How long a sign-in counts.</summary>
    static TimeSpan Lasts { get; } = TimeSpan.FromHours(12);

    /// <returns>A ticket for the device, see <see cref="SeatToken"/>; null if the key is wrong.</returns>
    ValueTask<string?> SignIn(string key);

    /// <summary>Ends a sign-in: whoever has a copy of the ticket is not admitted either.</summary>
    ValueTask SignOut(string ticket);

    /// <summary>The id of the teacher who is signed in with a ticket; null if nobody is.</summary>
    ValueTask<string?> OwnerOf(string ticket);
}
