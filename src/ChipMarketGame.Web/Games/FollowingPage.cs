using Microsoft.AspNetCore.Components;

namespace ChipMarketGame.Web;

/// <summary>A page that follows a game while somebody looks at it.</summary>
public abstract class FollowingPage : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();
    private Task _following = Task.CompletedTask;

    [Inject] internal Broadcasts Broadcasts { get; set; } = null!;

    /// <summary>Whether the game could not be reached when it was last asked for.</summary>
    protected bool Away { get; private protected set; }

    /// <summary>Shows what happens until the reader has left.</summary>
    protected abstract Task Follow(CancellationToken left);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) { _following = FollowOrFail(); }
    }

    /// <summary>What a page cannot get over ends it, so that its reader learns of it.</summary>
    private async Task FollowOrFail()
    {
        try
        {
            await Follow(_left.Token);
        }
        catch (Exception fault) when (!_left.IsCancellationRequested)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _left.Dispose();
        GC.SuppressFinalize(this);
    }
}
