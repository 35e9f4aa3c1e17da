using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P3: a retry never counts twice.</summary>
public sealed class P3_RetryTests
{
    const int InAGame = 200;

    static readonly CalendarQuarter First = Played.Opening.Scenario.Start;

    [Fact]
    public async Task P3_commands_sent_one_to_five_times_out_of_order_and_at_once_over_a_bad_line_count_once()
    {
        var journal = new UnreliableJournal(new InMemoryJournal());
        await using var host = await Host.Start(adjust: builder => builder.Services.AddSingleton<IJournal>(journal));
        for (var game = 0; game < FullSize.Of(10_000, 400) / InAGame; game++) { await Play(host, journal, new Random(game)); }

        Assert.True(journal is { Lost: > 10, Failed: > 10 });
    }

    static async Task Play(Host host, UnreliableJournal journal, Random random)
    {
        var room = await host.Class("google", "broadcom", "nvidia", "meta");
        var seats = new Dictionary<string, string>();
        foreach (var company in (string[])["google", "broadcom", "nvidia", "meta"]) { seats[company] = await Claimed(room, company); }
        await Sent(room, HttpMethod.Post, $"/api/games/{room.Game}/class/start", room.Token, "{}", "start");
        await Sent(room, HttpMethod.Post, $"/api/games/{room.Game}/class/clock", room.Token, """{"seconds": 80000}""", "clock");
        var deadline = (await room.Deadline())!.Value;
        Command[] commands = [.. Enumerable.Range(0, InAGame).Select(number => Draw(random, number))];
        Command[] sendings = [.. commands.SelectMany(command => Enumerable.Repeat(command, random.Next(1, 6)))];
        random.Shuffle(sendings);

        var answers = await Task.WhenAll(sendings.Select(async command => (Command: command, Answer: await Send(room, seats, command))));

        var orders = commands.Count(command => command.Seat is null);
        var stored = await journal.Read(room.Game).Where(each => each.CommandId is not null).Select(each => each.CommandId!).ToArrayAsync();
        Assert.Equal(deadline.AddSeconds(orders), await room.Deadline());
        Assert.Equal(orders, stored.Count(id => id.StartsWith("class:extend-", StringComparison.Ordinal)));
        Assert.All(answers.Where(each => each.Command.Seat is not null).GroupBy(each => each.Command), command =>
        {
            var receipts = command.Select(each => each.Answer).OfType<string>().Distinct().ToArray();
            Assert.True(
                receipts.Length == 1 || (receipts.Length == 0 && command.Key.Verb == "withdraw"),
                $"{command.Key}: {string.Join(" ", receipts)}");
            Assert.Equal(receipts.Length, stored.Count(id => id.EndsWith($":{command.Key.Id}", StringComparison.Ordinal)));
        });
    }

    /// <summary>A sheet of a seat, or a second more on the clock, which would show if it counted twice.</summary>
    static Command Draw(Random random, int number) => random.Next(4) switch
    {
        0 => new Command(null, "extend", $"extend-{number}", """{"seconds": 1}"""),
        1 => new Command("google", "withdraw", $"withdraw-{number}", ""),
        var sort =>
            new Command(sort == 2 ? "google" : random.Next(2) == 0 ? "broadcom" : "nvidia", random.Next(3) == 0
                ? "draft"
                : "sheet", $"sheet-{number}", "{}"),
    };

    /// <returns>The receipt; null if refused because it does not fit where the game stands.</returns>
    static Task<string?> Send(ClassOverHttp room, Dictionary<string, string> seats, Command command) => command switch
    {
        { Seat: null } => Sent(room, HttpMethod.Post, $"/api/games/{room.Game}/class/{command.Verb}", room.Token, command.Body, command.Id),
        { Verb: "withdraw" } =>
            Sent(room, HttpMethod.Delete, $"/api/games/{room.Game}/seat/sheet?quarter={First}", seats[command.Seat], null, command.Id),
        _ => Sent(
            room, HttpMethod.Put, $"/api/games/{room.Game}/seat/{command.Verb}", seats[command.Seat],
            $$"""{"quarter": "{{First}}", "lines": {{command.Body}}}""", command.Id),
    };

    static async Task<string> Claimed(ClassOverHttp room, string company)
    {
        var token = SeatToken.New();
        await Sent(
            room, HttpMethod.Post, $"/api/classes/{room.Code}/seats/{company}", null, $$"""{"name": "Ann", "token": "{{token}}"}""", null);
        return token;
    }

    /// <summary>Sends until it is answered: an unknown outcome is asked for again with the same id.</summary>
    static async Task<string?> Sent(ClassOverHttp room, HttpMethod method, string address, string? token, string? body, string? command)
    {
        using var patience = new CancellationTokenSource(Waiting.Patience);
        while (true)
        {
            using var answer = await room.Send(method, address, token, body, command);
            switch ((int)answer.StatusCode)
            {
                case 200 or 201: return await answer.Content.ReadAsStringAsync();
                case 409: return null;
                case 429 or 503: await Task.Delay(20, patience.Token); break;
                default: throw new InvalidOperationException(
                    $"{method} {address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    /// <param name="Seat">Null if the instructor's.</param>
    sealed record Command(string? Seat, string Verb, string Id, string Body);
}
