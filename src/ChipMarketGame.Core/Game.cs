using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>
/// One game: the only door to the rules. Hand in sheets, close the quarter, read views. Not safe for concurrent use: one owner.
/// </summary>
public sealed class Game
{
    /// <summary>Version of the rules: raised by every change that alters a state hash.</summary>
    public const int RulesVersion = 1;

    private Game() => throw new NotImplementedException();

    /// <summary>A new game in its first quarter.</summary>
    public static Game Open(Scenario scenario, ulong seed, LuckMode luck = LuckMode.Drawn) => throw new NotImplementedException();

    public Scenario Scenario { get; }

    public ulong Seed { get; }

    /// <summary>The quarter being decided.</summary>
    public CalendarQuarter Quarter => throw new NotImplementedException();

    /// <summary>Its number, from 0.</summary>
    public int Turn => throw new NotImplementedException();

    /// <summary>Whether the last quarter is closed.</summary>
    public bool Ended => throw new NotImplementedException();

    /// <summary>Starts over with another seed in the same memory, for bulk play.</summary>
    public void Restart(ulong seed) => throw new NotImplementedException();

    /// <summary>The views of this quarter in memory that the next quarter overwrites: for bulk play.</summary>
    public GameViews Views => throw new NotImplementedException();

    /// <summary>The views of this quarter in memory of their own, which nobody changes any more.</summary>
    public GameViews FreshViews() => throw new NotImplementedException();

    /// <summary>Hands in a sheet. Lines out of range keep their standing value and are returned as refusals; the rest counts.</summary>
    public IReadOnlyList<Refusal> HandIn(Company seat, in HyperscalerSheet sheet, SheetOrigin origin = SheetOrigin.Decided, string? reason = null) => throw new NotImplementedException();

    /// <inheritdoc cref="HandIn(Company, in HyperscalerSheet, SheetOrigin, string?)"/>
    public IReadOnlyList<Refusal> HandIn(Company seat, in DesignerSheet sheet, SheetOrigin origin = SheetOrigin.Decided, string? reason = null) => throw new NotImplementedException();

    /// <inheritdoc cref="HandIn(Company, in HyperscalerSheet, SheetOrigin, string?)"/>
    public IReadOnlyList<Refusal> HandIn(Company seat, in NvidiaSheet sheet, SheetOrigin origin = SheetOrigin.Decided, string? reason = null) => throw new NotImplementedException();

    /// <summary>Hands in some lines by name, as JSON; lines left out keep their standing value.</summary>
    public IReadOnlyList<Refusal> HandIn(Company seat, JsonElement lines, SheetOrigin origin = SheetOrigin.HandedIn, string? reason = null) => throw new NotImplementedException();

    /// <summary>Whether these lines would be refused, without handing them in.</summary>
    public IReadOnlyList<Refusal> Check(Company seat, JsonElement lines) => throw new NotImplementedException();

    /// <summary>The seat plays its standing orders, for this reason.</summary>
    public void StandBy(Company seat, string reason) => throw new NotImplementedException();

    /// <summary>Resolves the quarter. Seats that handed nothing in play their standing orders. Allocates nothing after warm-up.</summary>
    public void Play() => throw new NotImplementedException();

    /// <summary>Resolves the quarter and returns the event for the journal.</summary>
    public QuarterClosed Close() => throw new NotImplementedException();

    /// <summary>Plays a recorded quarter.</summary>
    /// <exception cref="ReplayMismatchException">The state afterwards is not the recorded one.</exception>
    public void Apply(QuarterClosed closed) => throw new NotImplementedException();

    /// <summary>Everything about the quarter closed last, secrets included: for files, researchers, instructors.</summary>
    public QuarterBook Book() => throw new NotImplementedException();

    /// <summary>Net present value of each seat, in seat order.</summary>
    public ImmutableArray<SeatScore> Scores() => throw new NotImplementedException();

    /// <summary>Hash of the whole state, hexadecimal SHA-256.</summary>
    public string StateHash() => throw new NotImplementedException();
}
