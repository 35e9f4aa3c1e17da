using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>One seat that people may take.</summary>
/// <param name="nameOf">The name of a person by id; null if it is erased.</param>
internal sealed class SeatRecord(Company seat, Func<string, string?> nameOf)
{
    private readonly List<(string TokenHash, string Person)> _holders = [];

    public Company Seat => seat;

    public IReadOnlyList<(string TokenHash, string Person)> Holders => _holders;

    public bool Autopilot { get; set; }

    /// <summary>Hash of the code with which somebody may take the seat, and when it is void; null if none is out.</summary>
    public (string CodeHash, DateTimeOffset Until)? Offer { get; set; }

    /// <summary>The sheet that counts if none is handed in.</summary>
    public SealedSheet? Draft { get; private set; }

    /// <summary>The sheet that was handed in.</summary>
    public SealedSheet? Submitted { get; private set; }

    /// <summary>When one of its holders last asked for anything; not in the journal.</summary>
    public DateTimeOffset? LastSeen { get; set; }

    public bool IsPlayedByPeople => Presence.IsPlayedByPeople;

    public SeatPresence Presence => new(seat, [.. _holders.Select(holder => nameOf(holder.Person) ?? "")], Autopilot);

    public SeatProgress Progress => new(Presence, Draft is not null, Submitted is not null, LastSeen, Offer?.Until);

    /// <summary>What the seat plays if the quarter closes now; null for standing orders.</summary>
    public SealedSheet? Sheet =>
        Submitted ?? (Draft is { } late ? late with { Origin = SheetOrigin.Draft, Reason = "It was late: its last draft counts." } : null);

    public void Take(string tokenHash, string person) => _holders.Add((tokenHash, person));

    public void Leave(string tokenHash) => _holders.RemoveAll(holder => holder.TokenHash == tokenHash);

    public void Keep(SealedSheet sheet, SheetState state)
    {
        Draft = sheet;
        Submitted = state == SheetState.Submitted ? sheet : null;
    }

    public void Withdraw() => Submitted = null;

    public void Clear() => (Draft, Submitted) = (null, null);
}
