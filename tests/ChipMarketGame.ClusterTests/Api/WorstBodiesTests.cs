using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Bodies as large as they may be, made to cost as much as they can.</summary>
public sealed class WorstBodiesTests
{
    /// <summary>An answer that refuses tells the first few things that are wrong, and how many more.</summary>
    const int LongestRefusal = 4096;

    static readonly CalendarQuarter First = Played.Opening.Scenario.Start;

    [Fact]
    public async Task A_sheet_of_thousands_of_unknown_lines_is_refused_at_the_door_in_a_short_answer()
    {
        await using var seat = await TakenSeat.InAPausedQuarter();
        var (host, room, token) = seat;
        var before = (await host.Journal.Head(room.Game))!.Version;

        foreach (var what in (string[])["draft", "sheet"])
        {
            foreach (var lines
                in (string[])[Lines(6000), Lines(SheetOrder.MostLines + 1), $$"""{"{{new string('x', SheetOrder.Longest)}}": 1}"""])
            {
                using var answer = await room.Put(what, token, First, lines);
                Assert.Equal(400, (int)answer.StatusCode);
                Assert.Contains("lines", await answer.Sentence(), StringComparison.Ordinal);
                Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 1024);
            }
        }

        Assert.Equal(before, (await host.Journal.Head(room.Game))!.Version);
    }

    [Fact]
    public async Task A_sheet_of_as_many_unknown_lines_as_may_be_is_refused_by_a_few_sentences_and_a_number()
    {
        await using var seat = await TakenSeat.InAQuarter();
        var (_, room, token) = seat;

        using var answer = await room.Put("draft", token, First, Lines(SheetOrder.MostLines));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.EndsWith($"And {SheetOrder.MostLines - 8} more.", await answer.Sentence(), StringComparison.Ordinal);
        Assert.Equal(8, (await answer.Sentence()).Split(": this sheet has no such line.").Length - 1);
        using var problem = await answer.Json();
        Assert.Equal(8, problem.RootElement.GetProperty("errors").EnumerateObject().Count());
    }

    [Fact]
    public async Task The_grain_refuses_what_the_door_refuses_whoever_brings_it()
    {
        await using var seat = await TakenSeat.InAQuarter();
        var (host, room, token) = seat;
        var grain = host.Grains.Seats(room.Game);

        foreach (var lines
            in (string[])[Lines(6000), Lines(SheetOrder.MostLines + 1), new string(
                ' ', 1 << 20), $$"""{"clients": [{{string.Join(',', Enumerable.Repeat("\"google\"", 5000))}}]}"""])
        {
            var answer = await grain.Draft(token, new SheetOrder("big", First, lines));
            Assert.Equal(SeatFault.Malformed, answer.Problem?.Fault);
            Assert.InRange(answer.Problem!.Sentence.Length, 1, LongestRefusal);
        }

        var odd = await grain.Draft(token, new SheetOrder("odd", First, $$"""{"{{new string('x', 3000)}}": 1}"""));
        Assert.InRange(odd.Problem!.Sentence.Length, 1, 200);
        Assert.All(odd.Problem.Refused, refusal => Assert.InRange(refusal.Line.Length, 1, 41));
    }

    public static TheoryData<string> Many => new(
        Fields(6000), $$"""{"seats": [{{string.Join(',', Enumerable.Range(0, 7000).Select(number => $"\"s{number}\""))}}]}""",
        $$"""{"strategies": {{Texts(5000)}} }""",
        $$"""{"strategies": {{Texts(11)}}, "seats": [{{string.Join(',', Enumerable.Range(0, 11).Select(number => $"\"s{number}\""))}}]}""",
        $$"""{"scenario": "{{new string('x', 60_000)}}"}""",
        $$"""{"name": "{{new string('x', 60_000)}}", "token": "{{new string('y', 5000)}}"}""",
        $$"""{"text": "{{new string('x', 60_000)}}"}""", $$"""{"company": "{{new string('x', 60_000)}}"}""",
        $$"""{"into": "{{new string('x', 60_000)}}", "quarter": "{{new string('1', 5000)}}"}""",
        $$"""{"seconds": {{new string('9', 60_000)}}}""");

    [Theory]
    [MemberData(nameof(Many))]
    public async Task Whatever_is_wrong_with_a_body_is_told_in_a_short_answer_at_every_address(string body)
    {
        await using var seat = await TakenSeat.InALobby();
        var (host, room, token) = seat;
        string[] orders = [
            "start", "pause", "resume", "extend", "clock", "close-at", "offer", "autopilot", "free", "reissue", "say", "unsay", "begin",
            "branch", "force-close", "undo-close", "erase"];

        foreach (var (method, address, bearer) in ((HttpMethod, string, string?)[])[
            (HttpMethod.Post, "/api/classes", host.OperatorKey), (HttpMethod.Post, $"/api/classes/{room.Code}/seats/google", null),
            (HttpMethod.Put, $"/api/games/{room.Game}/seat/draft", token),
            (HttpMethod.Put, $"/api/games/{room.Game}/seat/sheet", token),
            .. orders.Select(order => (HttpMethod.Post, $"/api/games/{room.Game}/class/{order}", (string?)room.Token))])
        {
            using var answer = await room.Send(method, address, bearer, body);
            Assert.True((int)answer.StatusCode is 400 or 404, $"{address}: {(int)answer.StatusCode}");
            Assert.True(
                (await answer.Content.ReadAsByteArrayAsync()).Length <= LongestRefusal,
                $"{address}: {(await answer.Content.ReadAsByteArrayAsync()).Length} bytes");
        }
    }

    static string Lines(int count) => $$"""{{{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"x{number}\":1"))}}}""";

    static string Fields(int count) => Lines(count);

    static string Texts(int count) => JsonSerializer.Serialize(Enumerable.Range(0, count).ToDictionary(number => $"s{number}", _ => "x"));
}
