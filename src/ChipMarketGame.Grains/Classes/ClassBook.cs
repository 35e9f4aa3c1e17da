using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// What the journal of a class says beside its quarters: who holds which seat, their sheets of the open quarter, the clock.
/// </summary>
internal sealed class ClassBook
{
    private readonly Roster _roster;
    private readonly ImmutableArray<SeatRecord> _seats;
    private readonly Dictionary<string, SeatRecord> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Request, SheetReceipt? Receipt, string? TextId)> _done = new(StringComparer.Ordinal);

    /// <summary>Names and messages by id: in memory they stand here alone, so that one which is erased is nowhere.</summary>
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private string? _messageId;

    public ClassBook(ClassTerms terms, Roster roster)
    {
        (Terms, _roster) = (terms, roster);
        _seats = [.. terms.Seats.Select(seat => new SeatRecord(seat, TextOf))];
    }

    public ClassTerms Terms { get; }

    public ImmutableArray<SeatRecord> Seats => _seats;

    /// <summary>The clock as it was set last; null before the first quarter.</summary>
    public ClockSet? Clock { get; private set; }

    /// <summary>What the instructor said last; null if nothing, or if it is erased.</summary>
    public string? Message => _messageId is { } id ? TextOf(id) : null;

    public GameId? MovedTo { get; private set; }

    public ClassOrigin? Origin { get; private set; }

    /// <summary>Whether the quarter need not wait for anybody any more.</summary>
    public bool AllIn =>
        _seats.Any(seat => seat.IsPlayedByPeople) && _seats.All(seat => !seat.IsPlayedByPeople || seat.Submitted is not null);

    public ClassState State =>
        new(Terms.TeamSize, [.. _seats.Select(seat => seat.Presence)], Clock?.SecondsLeft, Message, MovedTo, Terms.Practice, Origin,
            Clock?.Forced is not null);

    /// <summary>The seat that a token speaks for; null if for none.</summary>
    public SeatRecord? Of(string token) => _tokens.GetValueOrDefault(SeatToken.HashOf(token));

    /// <summary>The record of a company; null if people may not take it.</summary>
    public SeatRecord? Of(Company company) => _seats.FirstOrDefault(seat => seat.Seat == company);

    /// <summary>Whether a token speaks for a seat or once did. One that was given up never speaks again.</summary>
    public bool IsSpent(string token) => _given.Contains(SeatToken.HashOf(token));

    /// <summary>The name or message of an id; null if it is erased.</summary>
    public string? TextOf(string id) => _texts.GetValueOrDefault(id);

    /// <summary>Forgets what is erased; whether there was anything of it.</summary>
    public bool Forget(IEnumerable<string> erased)
    {
        var had = _texts.Count;
        foreach (var id in erased) { _texts.Remove(id); }
        return _texts.Count < had;
    }

    /// <summary>What a command did; null if it is not in the journal.</summary>
    public (string Request, SheetReceipt? Receipt, string? TextId)? Done(string command) =>
        _done.TryGetValue(CommandId.Read(command).Id, out var done) ? done : null;

    /// <summary>Takes in what the journal has.</summary>
    public void Apply(GameEvent happened, long version, string? command)
    {
        switch (happened)
        {
            case SeatTaken taken: Take(taken); break;
            case SeatLeft left: Leave(left); break;
            case SeatOffered offered: Of(offered.Seat)!.Offer = offered.CodeHash.Length > 0
                ? (offered.CodeHash, offered.Until)
                : null; break;
            case AutopilotSet set: Of(set.Seat)!.Autopilot = set.On; break;
            case ClockSet clock: Clock = clock; break;
            case MessagePosted message: Say(message); break;
            case ClassMoved moved: MovedTo = moved.Into; break;
            case ClassBranched branched: Origin = new ClassOrigin(branched.From, branched.Quarter); break;
            case SheetDrafted drafted: Keep(drafted.Sheet, SheetState.Draft); break;
            case SheetSubmitted submitted: Keep(submitted.Sheet, SheetState.Submitted); break;
            case SheetWithdrawn withdrawn: Of(withdrawn.Seat)!.Withdraw(); break;
            case QuarterClosed: Close(); break;
            default: throw new ArgumentOutOfRangeException(nameof(happened), happened, "no event of a class");
        }

        if (command is null) { return; }
        var (request, receipt) = Receipt(happened, version, CommandId.Read(command).Request);
        _done[CommandId.Read(command).Id] = (request, receipt, (happened as MessagePosted)?.TextId);
    }

    /// <summary>What was said was said of the quarter that closes.</summary>
    private void Close()
    {
        _messageId = null;
        foreach (var seat in _seats) { seat.Clear(); }
    }

    private void Take(SeatTaken taken)
    {
        var seat = Of(taken.Seat)!;
        seat.Take(taken.TokenHash, taken.PersonId);
        if (taken.Name is { } name) { _texts[taken.PersonId] = name; }
        _tokens[taken.TokenHash] = seat;
        _given.Add(taken.TokenHash);
    }

    private void Say(MessagePosted said)
    {
        _messageId = said.TextId;
        if (said is { TextId: { } id, Text: { Length: > 0 } text }) { _texts[id] = text; }
    }

    private void Leave(SeatLeft left)
    {
        Of(left.Seat)!.Leave(left.TokenHash);
        _tokens.Remove(left.TokenHash);
    }

    private void Keep(SealedSheet sheet, SheetState state) => Of(sheet.Seat)!.Keep(sheet, state);

    private (string Request, SheetReceipt? Receipt) Receipt(GameEvent happened, long version, string request) => happened switch
    {
        SheetDrafted drafted => (drafted.Request, new SheetReceipt(version, drafted.Quarter, SheetState.Draft, HashOf(drafted.Sheet))),
        SheetSubmitted submitted =>
            (submitted.Request, new SheetReceipt(version, submitted.Quarter, SheetState.Submitted, HashOf(submitted.Sheet))),
        SheetWithdrawn withdrawn =>
            (withdrawn.Request, new SheetReceipt(version, withdrawn.Quarter, SheetState.Draft, HashOf(Of(withdrawn.Seat)!.Draft!))),
        _ => (request, null),
    };

    /// <summary>The lines alone, so that a sheet that is drafted, handed in and taken back keeps its hash.</summary>
    private string HashOf(SealedSheet sheet) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(sheet with { Origin = SheetOrigin.HandedIn, Reason = null }, CanonicalJson.For(_roster))));
}
