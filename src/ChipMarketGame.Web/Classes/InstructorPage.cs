using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>
/// A page of the teacher who runs a class: how it stands, and a way to give orders. It closes soon after the sign-in has ended, wherever
/// that was.
/// </summary>
public abstract class InstructorPage : ClassPage
{
    /// <summary>How often it looks whether the teacher is still signed in.</summary>
    private static readonly TimeSpan Control = TimeSpan.FromSeconds(3);

    /// <summary>How the class stands; null before it is known.</summary>
    protected ClassBoard? Board { get; private set; }

    /// <summary>Why the last order was not carried out, in a sentence.</summary>
    protected string? Problem { get; set; }

    /// <summary>Where students join.</summary>
    protected string JoinAddress => new Uri(new Uri(Navigation.BaseUri), $"j/{Code}").ToString();

    protected override GameSnapshot? Known => Board?.Game;

    protected override string Place => "teach";

    [Inject] private IStringLocalizer<Words> Texts { get; set; } = null!;

    private IInstructorGrain Instructor => Grains.Instructor(Id);

    /// <summary>Asks for the closed quarters that the page does not have yet, and for no others.</summary>
    protected override async Task Ask()
    {
        var known = Board;
        var answer = await Instructor.Board(Token, known?.Game.Closed.Length ?? 0);
        if (answer.Value is { } told)
        {
            answer = told.After(known) is { } whole ? whole : await Instructor.Board(Token);
        }

        Take(answer, Problem);
    }

    protected override Task Follow(CancellationToken left) => Task.WhenAll(base.Follow(left), StaySignedIn(left));

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

    /// <summary>Everybody who ever took a seat.</summary>
    protected async Task<SeatAnswer<ClassPeople>> People() => await Instructor.People(Token);

    /// <summary>Erases a name, which may be asked for again, and shows the class without it.</summary>
    protected async Task<SeatAnswer<ClassPeople>> Erase(string person)
    {
        var answer = await Instructor.Erase(Token, person);
        await InvokeAsync(Look);
        StateHasChanged();
        return answer;
    }

    private async Task StaySignedIn(CancellationToken left)
    {
        using var timer = new PeriodicTimer(Control);
        while (!Lost && await timer.WaitForNextTickAsync(left))
        {
            await InvokeAsync(async () =>
            {
                var away = Away;
                await Look();
                // A page that says the same is not written again: each time would cost what an idle page may cost in seconds.
                if (Lost || Away != away) { StateHasChanged(); }
            });
        }
    }

    private void Take(SeatAnswer<ClassBoard> answer) =>
        Take(answer, answer.Problem is { } problem ? RefusalText.ToTeacher(problem, Texts) : null);

    private void Take(SeatAnswer<ClassBoard> answer, string? problem)
    {
        (Board, Problem, Lost) = (answer.Value ?? Board, problem, answer.Problem?.Fault == SeatFault.NotYours);
        if (Lost) { Navigation.NavigateTo("teach", forceLoad: true); }
    }
}
