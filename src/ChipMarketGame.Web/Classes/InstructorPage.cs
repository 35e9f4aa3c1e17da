using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Orleans;

namespace ChipMarketGame.Web;

/// <summary>A page of whoever runs a class: how it stands, now and after each change, and a way to give orders.</summary>
public abstract class InstructorPage : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _left = new();
    private Task _following = Task.CompletedTask;

    [Parameter, EditorRequired] public required string Code { get; set; }

    /// <summary>Id of the game.</summary>
    [Parameter, EditorRequired] public required string Game { get; set; }

    /// <summary>What runs the class. It travels to the page sealed by the server and is never in its text.</summary>
    [Parameter, EditorRequired] public required string Token { get; set; }

    [Inject] internal Broadcasts Broadcasts { get; set; } = null!;

    [Inject] private IGrainFactory Grains { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILogger<InstructorPage> Logger { get; set; } = null!;

    /// <summary>How the class stands; null before it is known.</summary>
    protected ClassBoard? Board { get; private set; }

    /// <summary>Why the last order was not carried out, in a sentence.</summary>
    protected string? Problem { get; private set; }

    /// <summary>Whether the game could not be reached when it was last asked.</summary>
    protected bool Away { get; private set; }

    /// <summary>Where students join.</summary>
    protected string JoinAddress => new Uri(new Uri(Navigation.BaseUri), $"j/{Code}").ToString();

    /// <summary>Where the holder of a recovery phrase takes the seat again; no server is told what stands behind the #.</summary>
    protected string ReturnAddress(string phrase) => $"{JoinAddress}#{phrase}";

    private IInstructorGrain Instructor => Grains.Instructor(new GameId(Game));

    protected override Task OnInitializedAsync() => Look();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) { _following = Follow(_left.Token); }
    }

    /// <summary>Gives an order. If its fate is unknown, it is sent once more under the same id.</summary>
    protected async Task Order(ClassOrder order)
    {
        var command = Guid.NewGuid().ToString("n");
        try
        {
            Take(await Instructor.Order(Token, command, order));
        }
        catch (Exception unknown) when (unknown is Orleans.Runtime.OrleansException or TimeoutException)
        {
            await Task.Delay(Patience);
            Take(await Instructor.Order(Token, command, order));
        }
    }

    /// <summary>The class went on in another game: shows that one.</summary>
    protected void Reopen() => Navigation.NavigateTo($"teach/{Code}", forceLoad: true);

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _left.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Take(SeatAnswer<ClassBoard> answer) => (Board, Problem) = (answer.Value ?? Board, answer.Problem?.Sentence);

    private async Task Look()
    {
        try
        {
            if ((await Instructor.Board(Token)).Value is { } board) { Board = board; }
            Away = false;
        }
        catch (Exception trouble)
        {
            Log.Away(Logger, trouble);
            Away = true;
        }
    }

    private async Task Follow(CancellationToken left)
    {
        while (Board?.Game.Phase.IsOver() != true)
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
        StateHasChanged();
    });
}
