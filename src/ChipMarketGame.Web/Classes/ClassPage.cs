using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Orleans;

namespace ChipMarketGame.Web;

/// <summary>A page of somebody with a token in a class: shows what the token may see, now and after each change of the game.</summary>
public abstract class ClassPage : FollowingPage
{
    [Parameter, EditorRequired] public required string Code { get; set; }

    /// <summary>Id of the game.</summary>
    [Parameter, EditorRequired] public required string Game { get; set; }

    /// <summary>What speaks for its holder. It travels to the page sealed by the server and is never in its text.</summary>
    [Parameter, EditorRequired] public required string Token { get; set; }

    [Inject] private protected IGrainFactory Grains { get; set; } = null!;

    [Inject] private protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILogger<ClassPage> Logger { get; set; } = null!;

    protected static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    protected GameId Id => new(Game);

    /// <summary>Whether the token speaks for nobody any more.</summary>
    protected bool Lost { get; private protected set; }

    /// <summary>The game as the page has it; null before it is known, and when the token is lost.</summary>
    protected abstract GameSnapshot? Known { get; }

    /// <summary>Where the page is, without the code.</summary>
    protected abstract string Place { get; }

    /// <summary>Asks what the token sees now.</summary>
    protected abstract Task Ask();

    protected override Task OnInitializedAsync() => Look();

    /// <summary>Asks, and remembers whether the game could be reached.</summary>
    protected async Task Look()
    {
        try
        {
            await Ask();
            Away = false;
        }
        catch (Exception trouble) when (trouble is not GameFaultException)
        {
            Log.Away(Logger, trouble);
            Away = true;
        }
    }

    /// <summary>Loads the page again: the class may have gone on in another game under the same code.</summary>
    protected void Reopen() => Navigation.NavigateTo($"{Place}/{Code}", forceLoad: true);

    protected override async Task Follow(CancellationToken left)
    {
        while (!Lost && Known?.Phase.IsOver() != true)
        {
            try
            {
                await foreach (var _ in Broadcasts.Follow(Id, left)) { await Show(); }
            }
            catch (Exception trouble) when (trouble is not GameFaultException && !left.IsCancellationRequested)
            {
                Log.Away(Logger, trouble);
            }

            await Task.Delay(Patience, left);
        }
    }

    private Task Show() => InvokeAsync(async () =>
    {
        await Look();
        if (Known?.Class?.MovedTo is not null) { Reopen(); }
        StateHasChanged();
    });
}
