using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Web;

/// <summary>A page that shows a game while it runs.</summary>
public abstract class GamePage : FollowingPage
{
    /// <summary>Least time between two pictures: a game may play many quarters in it.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(400);

    /// <summary>How long it waits for a game to appear, or for the next one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long it waits before it asks again after a failure.</summary>
    private static readonly TimeSpan BackOff = TimeSpan.FromSeconds(5);

    [Inject] private ILogger<GamePage> Logger { get; set; } = null!;

    /// <summary>The game on show, so that the page comes alive with what the server first wrote.</summary>
    [PersistentState] public string? Shown { get; set; }

    protected GameSnapshot? Game { get; private set; }

    /// <summary>Why this program cannot show the game at all, in a sentence; null if it can.</summary>
    protected string? Unreadable { get; private set; }

    /// <summary>Whether another game may follow this one.</summary>
    protected virtual bool GoesOn => false;

    /// <summary>The game to show, or nothing if there is none.</summary>
    protected abstract ValueTask<GameId?> Choose();

    protected override async Task OnInitializedAsync()
    {
        if (Shown is not null && Broadcasts.Recent(new GameId(Shown)) is { } recent)
        {
            Game = recent;
            return;
        }

        try
        {
            Game = await Choose() is { } id ? await Broadcasts.Now(id) : null;
            Shown = Game?.Id.Value;
        }
        catch (GameUnreadableException foreign)
        {
            Unreadable = foreign.Message;
        }
        catch (Exception trouble) when (trouble is not GameFaultException)
        {
            Log.Away(Logger, trouble);
            Away = true;
        }
    }

    protected override async Task Follow(CancellationToken left)
    {
        do
        {
            try
            {
                if (await Choose() is { } id && !IsOver(id)) { await Show(id, left); }
                await Task.Delay(Patience, left);
            }
            catch (Exception trouble) when (trouble is not GameFaultException && !left.IsCancellationRequested)
            {
                // Whatever is away, the page outlives it and asks again; a fault of the program it does not.
                Log.Away(Logger, trouble);
                await Task.Delay(BackOff, left);
            }
        }
        while (GoesOn || (Unreadable is null && (Game?.Phase.IsOver() != true || Game.Class?.MovedTo is not null)));
    }

    private bool IsOver(GameId id) => Game is { } over && over.Id == id && IsOver(over);

    /// <summary>Whether the page has seen all that it shows of a game.</summary>
    private bool IsOver(GameSnapshot game) => game.Phase.IsOver() || (GoesOn && DemonstrationWindow.IsOver(game));

    private async Task Show(GameId id, CancellationToken left)
    {
        await foreach (var snapshot in Broadcasts.Follow(id, left))
        {
            if (Game is { } shown && Alike(shown, snapshot)) { continue; }
            await InvokeAsync(() =>
            {
                (Game, Away) = (snapshot, false);
                StateHasChanged();
            });
            if (GoesOn && IsOver(snapshot)) { return; }
            await Task.Delay(Calm, left);
        }
    }

    /// <summary>Whether both look the same: a feed repeats itself now and then.</summary>
    private static bool Alike(GameSnapshot a, GameSnapshot b) =>
        (a.Id, a.Phase, a.ClosedQuarters, a.Deadline, a.Decided.Length, a.Class?.Paused, a.Class?.Message, Seated(a))
            == (b.Id, b.Phase, b.ClosedQuarters, b.Deadline, b.Decided.Length, b.Class?.Paused, b.Class?.Message, Seated(b));

    /// <summary>Who sits there: a name also goes while nothing else changes.</summary>
    private static string? Seated(GameSnapshot game) => game.Class is { } people
        ? string.Join('\n', people.Seats.SelectMany(seat => seat.Holders))
        : null;
}
