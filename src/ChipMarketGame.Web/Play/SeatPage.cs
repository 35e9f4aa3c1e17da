using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Orleans;

namespace ChipMarketGame.Web;

/// <summary>A page of somebody who holds a seat: what the seat sees, now and after each change of its game.</summary>
public abstract class SeatPage : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _left = new();
    private Task _following = Task.CompletedTask;

    [Parameter, EditorRequired] public required string Code { get; set; }

    /// <summary>Id of the game.</summary>
    [Parameter, EditorRequired] public required string Game { get; set; }

    /// <summary>What speaks for the seat. It travels to the page sealed by the server and is never in its text.</summary>
    [Parameter, EditorRequired] public required string Token { get; set; }

    [Inject] internal Broadcasts Broadcasts { get; set; } = null!;

    [Inject] private IGrainFactory Grains { get; set; } = null!;

    [Inject] private protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILogger<SeatPage> Logger { get; set; } = null!;

    /// <summary>All that the seat may know; null before it is known.</summary>
    protected SeatSight? Sight { get; private set; }

    /// <summary>Whether the token speaks for the seat no more.</summary>
    protected bool Lost { get; private set; }

    /// <summary>Whether the game could not be reached when it was last asked.</summary>
    protected bool Away { get; private set; }

    /// <summary>The seat as its holder uses it.</summary>
    protected HeldSeat Seat => new(Grains.Seats(new GameId(Game)), Token);

    protected override Task OnInitializedAsync() => Look();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) { _following = Follow(_left.Token); }
    }

    /// <summary>Asks what the seat sees now.</summary>
    protected async Task Look()
    {
        try
        {
            var answer = await Seat.Look();
            (Sight, Lost, Away) = (answer.Value ?? Sight, answer.Problem?.Fault == SeatFault.NotYours, false);
        }
        catch (Exception trouble)
        {
            Log.Away(Logger, trouble);
            Away = true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _left.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task Follow(CancellationToken left)
    {
        while (!Lost && Sight?.Game.Phase.IsOver() != true)
        {
            try
            {
                await foreach (var _ in Broadcasts.Follow(new GameId(Game), left)) { await Show(); }
            }
            catch (Exception trouble) when (!left.IsCancellationRequested)
            {
                Log.Away(Logger, trouble);
            }

            await Task.Delay(Patience, left);
        }
    }

    private Task Show() => InvokeAsync(async () =>
    {
        await Look();
        // The class goes on in another game under the same code.
        if (Sight?.Game.Class?.MovedTo is not null) { Navigation.NavigateTo($"play/{Code}", forceLoad: true); }
        StateHasChanged();
    });
}
